package org.santei.service.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the database did not start in the words of the exception, without a stack trace. Created by Spring Boot. */
public final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseStartException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
