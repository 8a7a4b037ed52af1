package org.santei.service.security.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting is not safe in the words of the exception, without a stack trace. Created by Spring Boot. */
public final class UnsafeSettingFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
