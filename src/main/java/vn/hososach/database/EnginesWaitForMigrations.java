package vn.hososach.database;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Both engines look for their tables when they are built; Flyway must have made them by then. */
class EnginesWaitForMigrations implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return Stream.of("processEngineFactoryBean", "dmnEngine", "dmnEngineConfiguration")
                .filter(beanFactory::containsBeanDefinition)
                .collect(Collectors.toSet());
    }
}
