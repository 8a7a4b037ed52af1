package org.santei.service.replay;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The database alone, without the service around it. */
@EnableAutoConfiguration
@ComponentScan({"org.santei.service.database", "org.santei.service.store"})
class ReplayStore {}
