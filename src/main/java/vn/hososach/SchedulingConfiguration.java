package vn.hososach;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the clock start the sweeps; off on the command line, and in tests, which call them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "hss.scheduling.enabled", matchIfMissing = true)
class SchedulingConfiguration {}
