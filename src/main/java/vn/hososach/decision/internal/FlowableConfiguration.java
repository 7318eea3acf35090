package vn.hososach.decision.internal;

import org.flowable.dmn.spring.SpringDmnEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Flowable's tables stand in a schema of their own; a prefix reaches them without changing the connection's path. */
@Configuration
class FlowableConfiguration {

    @Bean
    EngineConfigurationConfigurer<SpringDmnEngineConfiguration> ownSchema() {
        return engine -> engine.setDatabaseTablePrefix("flowable.");
    }

    /** A command builds its beans late; this engine must stand when the context starts, for then it takes in the tables. */
    @Bean
    static LazyInitializationExcludeFilter engineStandsFromTheBeginning() {
        return (name, definition, type) -> name.equals("dmnRepositoryService");
    }
}
