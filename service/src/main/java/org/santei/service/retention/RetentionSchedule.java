package org.santei.service.retention;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once a day: the months to come are made, those whose time is over are dropped. */
@Component
@EnableScheduling
class RetentionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);

    private final RetentionStore store;
    private final AuditLog audit;

    RetentionSchedule(RetentionStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        try {
            RetentionAnswer answer = store.run();
            if (!answer.dropped().isEmpty()) {
                Map<String, String> dropped = Map.of("dropped", String.join(",", answer.dropped()));
                Caller.service("retention").run(() -> audit.append("retention.run", "", dropped));
                LOG.info("保存期間が過ぎた月を消しました: {}", answer.dropped());
            }
        } catch (ProblemException e) {
            LOG.warn("保存期間が過ぎた月を、いまは消せません。明日もう一度試します。");
        }
    }
}
