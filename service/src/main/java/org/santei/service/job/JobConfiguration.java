package org.santei.service.job;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of jobs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobLimits.class)
class JobConfiguration {}
