package org.santei.service.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the keys in the words of the exception, without a stack trace. Created by Spring Boot. */
final class IdentityKeyFailureAnalyzer extends AbstractFailureAnalyzer<IdentityKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, IdentityKeyException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
