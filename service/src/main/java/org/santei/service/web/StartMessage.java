package org.santei.service.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line where the service is. */
@Component
final class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final Environment environment;

    StartMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        String port = environment.getProperty("local.server.port", "8080");
        String taken = event.getTimeTaken() == null
                ? ""
                : "（起動 " + event.getTimeTaken().toMillis() + " ms）";
        LOG.info("算定を始めました: http://{}:{}/docs {}", address, port, taken);
    }
}
