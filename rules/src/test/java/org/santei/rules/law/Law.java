package org.santei.rules.law;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Citation;
import org.santei.engine.law.Clause;
import org.santei.engine.law.ClauseReader;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationalUsage;

/** The clauses of the outpatient chapters in one edition, with what answers each of them. */
final class Law {

    static final Path FOLDER = Path.of("src/main/resources/law");
    static final Notices NOTICES = Notices.packaged();
    static final NationalUsage USAGE = NationalUsage.read();
    private static final String NAMES_A_NOTICE = "令和[0-9]+年告示第[0-9]+号 .*";
    /** 入院料等, the second 部 of the letter A. */
    private static final String OF_STAYS = "A[1-4][0-9]{2}.*|A-P2";

    private final List<Clause> clauses;
    private final ClauseCodes codes;
    private final GivenAnswers given;
    private final Map<String, List<String>> rules;
    private final ItemAnswers itemAnswers;
    private final NoteAnswers noteAnswers;
    private final AdditionAnswers additionAnswers;
    private final Map<String, Long> volumes = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    private Law(FeeTable table, LocalDate day, List<Clause> clauses, GivenAnswers given, List<ParsedRule> rules) {
        this.given = given;
        this.codes = new ClauseCodes(table, day, clauses);
        Limits limits = new Limits(table.electronic(), day);
        this.itemAnswers = new ItemAnswers(codes, limits);
        this.noteAnswers = new NoteAnswers(codes, limits);
        this.additionAnswers = new AdditionAnswers(codes, limits);
        this.rules = rulesByClause(rules, clauses);
        clauses.forEach(this::addVolume);
        clauses.forEach(clause -> answers.put(clause.id(), newAnswer(clause)));
        this.clauses = clauses.stream()
                .sorted(Comparator.comparing(this::volume).reversed().thenComparing(Clause::id))
                .toList();
    }

    /**
     * The law of an edition.
     *
     * @param rules the rules that are in force in it
     */
    static Law of(FeeTable table, Edition edition, List<ParsedRule> rules, GivenAnswers given) throws IOException {
        return new Law(table, edition.begins().atDay(1), clauses(edition.revision()), given, rules);
    }

    /** The clauses of the outpatient chapters of a revision. */
    static List<Clause> clauses(String revision) throws IOException {
        return ClauseReader.readAll(FOLDER.resolve(revision)).stream()
                .filter(clause -> !clause.item().matches(OF_STAYS))
                .toList();
    }

    /** Ids of the rules that cite the notice, by the clauses that they cite. */
    static Map<String, List<String>> rulesByClause(List<ParsedRule> rules, List<Clause> clauses) {
        Set<String> ids = clauses.stream().map(Clause::id).collect(Collectors.toSet());
        Map<String, List<String>> byClause = new TreeMap<>();
        for (ParsedRule rule : rules) {
            if (isOfANotice(rule.source())) {
                for (String clause : cited(rule.source()).clauses(ids)) {
                    byClause.computeIfAbsent(clause, id -> new ArrayList<>()).add(rule.id());
                }
            }
        }
        return byClause;
    }

    /** Whether a source is a notice at all. */
    static boolean isOfANotice(String source) {
        return source.matches(NAMES_A_NOTICE);
    }

    /** Reads a source that is a notice; throws {@link IllegalArgumentException} when its text is not at hand. */
    static Citation cited(String source) {
        return NOTICES.citation(source).orElseThrow(() -> new IllegalArgumentException(source));
    }

    /** All clauses, the most frequent first. */
    List<Clause> clauses() {
        return clauses;
    }

    ClauseCodes codes() {
        return codes;
    }

    Map<String, List<String>> rules() {
        return rules;
    }

    /** What answers a clause: its rules, else what people found, else what the tables show. */
    Answer answer(Clause clause) {
        return Objects.requireNonNull(answers.get(clause.id()));
    }

    private Answer newAnswer(Clause clause) {
        List<String> own = rules.get(clause.id());
        if (own != null) {
            return new Answer(Answer.Status.RULE, own, "");
        }
        GivenAnswers.Given answer = given.of(clause);
        if (answer != null) {
            return new Answer(answer.status(), List.of(), answer.words());
        }
        return clause.isItem() ? itemAnswers.of(clause) : ofNote(clause);
    }

    boolean isOpen(Clause clause) {
        return answer(clause).status() == Answer.Status.NOT_YET;
    }

    private Answer ofNote(Clause note) {
        @Nullable Answer answer = noteAnswers.of(note);
        @Nullable Answer addition = answer == null ? additionAnswers.of(note) : answer;
        return addition == null ? Answer.notYet("") : addition;
    }

    /**
     * How often the codes of a clause were claimed for outpatients in the fiscal year 2022; of a note without codes of its
     * own those of its item, of general provisions without codes all items under their letter.
     */
    long volume(Clause clause) {
        long own = sum(codes.of(clause));
        if (own > 0 || clause.isItem()) {
            return own;
        }
        return volumes.getOrDefault(clause.isGeneral() ? clause.id().substring(0, 1) : clause.item(), 0L);
    }

    private void addVolume(Clause clause) {
        if (clause.isItem()) {
            long own = sum(codes.of(clause));
            volumes.put(clause.id(), own);
            volumes.merge(clause.id().substring(0, 1), own, Long::sum);
        }
    }

    private static long sum(List<FeeItem> codes) {
        return codes.stream().mapToLong(code -> USAGE.outpatient(code.code())).sum();
    }
}
