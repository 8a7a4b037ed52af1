package org.santei.service.conformance.run;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.conformance.Kits;
import org.santei.service.conformance.Kits.MadeKit;
import org.santei.service.conformance.answer.AnswerFile;
import org.santei.service.conformance.endpoint.AllowedHosts;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Takes orders for runs and gives out what came of them, for the API and for pages alike; of the caller's tenant. */
@Component
public final class RunOffice {

    private final RunStore store;
    private final Kits kits;
    private final AllowedHosts hosts;

    RunOffice(RunStore store, Kits kits, AllowedHosts hosts) {
        this.store = store;
        this.kits = kits;
        this.hosts = hosts;
    }

    /**
     * An order that can be carried out.
     *
     * @param cases how many cases it has
     */
    record Checked(MadeKit kit, RunOrder order, int cases) {}

    /**
     * Looks whether an order can be carried out; answers that were sent are read once, so that their sender is told what is wrong
     * with them at once.
     *
     * @throws ProblemException when there is no such kit, when answers are wrong, or when the host may not be called
     */
    Checked check(String edition, RunOrder order) {
        MadeKit kit = kits.of(edition);
        String endpoint = order.endpoint();
        String refusal = endpoint == null ? null : hosts.refusal(endpoint);
        if (refusal != null) {
            throw new ProblemException(
                    ProblemType.INVALID_CONFORMANCE, refusal, List.of(new FieldError("endpoint", refusal)));
        }
        byte[] answers = order.answers();
        if (answers != null) {
            AnswerFile.read(answers);
        }
        List<CaseRow> before = before(kit, order.rerunOf());
        return new Checked(kit, order, RunWork.cases(kit, before).size());
    }

    private List<CaseRow> before(MadeKit kit, @Nullable UUID rerunOf) {
        if (rerunOf == null) {
            return List.of();
        }
        Run run = find(rerunOf);
        if (!run.state().equals(RunState.DONE.word())) {
            throw RunIds.wrongState(RunState.of(run.state()));
        }
        if (!run.kitHash().equals(kit.kit().hash())) {
            throw new ProblemException(
                    ProblemType.CONFORMANCE_STATE,
                    "前の実行のキット（" + run.kitVersion() + "）は、いまのキット（" + kit.kit().version() + "）と違います。すべてのケースを実行してください。");
        }
        List<CaseRow> before = store.results(rerunOf, RunStore.Wanted.ALL, Integer.MAX_VALUE);
        if (before.stream().allMatch(CaseRow::isPassed)) {
            throw new ProblemException(ProblemType.CONFORMANCE_STATE, "前の実行に、やり直すケースはありません。すべて合格しています。");
        }
        return before;
    }

    /** Keeps an order; it waits for its turn. */
    void add(UUID id, Checked checked) {
        byte[] answers = checked.order().answers();
        store.add(
                id,
                checked.kit().kit(),
                checked.order(),
                answers == null ? null : PackedAnswers.pack(answers),
                checked.cases());
    }

    /**
     * A run.
     *
     * @throws ProblemException when there is none
     */
    public Run find(UUID id) {
        return store.find(id).orElseThrow(RunIds::notFound);
    }

    /**
     * A run of an edition.
     *
     * @throws ProblemException when there is none
     */
    public Run find(String edition, UUID id) {
        Run run = find(id);
        if (!run.edition().equals(edition)) {
            throw RunIds.notFound();
        }
        return run;
    }

    /**
     * Gives a run up.
     *
     * @throws ProblemException when there is none, or it has ended
     */
    Run cancel(String edition, UUID id) {
        find(edition, id);
        store.cancel(id);
        return find(id);
    }

    /**
     * What came of a run, in numbers.
     *
     * @throws ProblemException when there is none, or it is not done
     */
    public RunSummary summary(Run run) {
        RunSummary summary = run.summary();
        if (summary == null) {
            throw RunIds.wrongState(RunState.of(run.state()));
        }
        return summary;
    }

    /**
     * What came of cases.
     *
     * @throws ProblemException when the run is not done
     */
    List<CaseRow> results(Run run, RunStore.Wanted wanted, int limit) {
        summary(run);
        return store.results(run.id(), wanted, limit);
    }

    /**
     * What came of a case.
     *
     * @throws ProblemException when the run is not done, or has no such case
     */
    public CaseRow result(Run run, String number) {
        summary(run);
        return store.result(run.id(), number)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "この実行に、この番号のケースはありません。番号を確かめてください。"));
    }
}
