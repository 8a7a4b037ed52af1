package org.santei.service.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets an answer of usual size leave in one piece: every further piece costs a call of the operating system. */
@Configuration(proxyBeanMethods = false)
class AnswerBuffers {

    /** Bytes that are gathered for a connection before they are sent; the answer to a claim of 15 lines has 13,000. */
    private static final String SIZE = Integer.toString(1 << 15);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersLeaveInOnePiece() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appWriteBufSize", SIZE));
    }
}
