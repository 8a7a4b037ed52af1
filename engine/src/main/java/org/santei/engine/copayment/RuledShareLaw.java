package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.InsuredMonth;
import org.santei.engine.language.保険;
import org.santei.engine.language.公費の扱い;
import org.santei.engine.language.負担月;
import org.santei.engine.language.負担者;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.ShareRules;
import org.santei.engine.rulebase.StageRules;
import org.santei.feetables.copayment.AgeBand;

/**
 * The law of shares and limits as the rules say it. Safe for use by many threads. What no rule decides, or only if something
 * more were known, is said as missing.
 */
public final class RuledShareLaw implements ShareLaw {

    private static final int ALL = 100;

    private final ShareRules rules;
    private final KnownAnswers<Percentage> percentages = new KnownAnswers<>();
    private final KnownAnswers<LimitChoice> limits = new KnownAnswers<>();
    private final KnownAnswers<Optional<String>> generalClasses = new KnownAnswers<>();

    /**
     * What the rules of a month said.
     *
     * @param entries in the order of the ids of the rules
     * @param everyBirthDate whether the same holds for every day of birth
     */
    private record Said(List<Entry> entries, boolean everyBirthDate) {}

    public RuledShareLaw(ShareRules rules) {
        this.rules = rules;
    }

    /** The law over everything on the class path. */
    public static RuledShareLaw packaged() {
        return new RuledShareLaw(ShareRules.readPackaged());
    }

    @Override
    public Percentage percentage(Insured insured, PatientMonth month) {
        KnownAnswers.Position position = KnownAnswers.Position.of(insured, month);
        Percentage known = percentages.find(position);
        if (known != null) {
            return known;
        }
        Said ofPayer = ofPayer(insured, month);
        List<Entry.Shared> said = decisive(Entry.Shared.class, ofPayer.entries());
        Percentage percentage = said.stream()
                .min(Comparator.comparingInt(Entry.Shared::percent))
                .map(least -> new Percentage(least.percent(), least.rule(), missing(said)))
                .orElseGet(() -> new Percentage(ALL, "", undecided(month, "一部負担金の割合")));
        return ofPayer.everyBirthDate() ? percentages.keep(position, percentage) : percentage;
    }

    @Override
    public LimitChoice limit(Insured insured, PatientMonth month, Treatment treatment, Set<String> otherClasses) {
        LimitHandling handling = treatment.handling() == null ? LimitHandling.BY_INCOME : treatment.handling();
        KnownAnswers.Position position =
                KnownAnswers.Position.of(insured, month, handling, treatment.relief(), otherClasses);
        LimitChoice known = limits.find(position);
        if (known != null) {
            return known;
        }
        Said said = judge(
                month.month(),
                base -> ledger -> payer(insured, month, base, ledger),
                payer -> new 負担月(payer, handling(handling), treatment.relief(), otherClasses));
        LimitChoice choice = choice(month, said.entries());
        return said.everyBirthDate() ? limits.keep(position, choice) : choice;
    }

    private static LimitChoice choice(PatientMonth month, List<Entry> ledger) {
        List<Entry.LimitedBy> said = decisive(Entry.LimitedBy.class, ledger);
        if (said.isEmpty()) {
            return new LimitChoice(null, false, "", undecided(month, "月の限度額の区分"));
        }
        Entry.LimitedBy first = said.get(0);
        List<Entry.Relieved> relief = decisive(Entry.Relieved.class, ledger);
        List<String> missing = Stream.concat(missing(said).stream(), missing(relief).stream())
                .distinct()
                .toList();
        boolean relieved = !relief.isEmpty() && missing(relief).isEmpty();
        String incomeClass = first.incomeClass().isEmpty() ? null : first.incomeClass();
        return new LimitChoice(incomeClass, relieved, first.rule(), missing);
    }

    @Override
    public @Nullable String generalClass(Insured insured, PatientMonth month) {
        KnownAnswers.Position position = KnownAnswers.Position.of(insured, month);
        Optional<String> known = generalClasses.find(position);
        if (known == null) {
            Said ofPayer = ofPayer(insured, month);
            List<Entry.GeneralClass> said = decisive(Entry.GeneralClass.class, ofPayer.entries());
            known = said.isEmpty() ? Optional.empty() : Optional.of(said.get(0).incomeClass());
            if (ofPayer.everyBirthDate()) {
                generalClasses.keep(position, known);
            }
        }
        return known.orElse(null);
    }

    private Said ofPayer(Insured insured, PatientMonth month) {
        return judge(month.month(), base -> ledger -> payer(insured, month, base, ledger), payer -> payer);
    }

    /**
     * What the rules of a month say.
     *
     * @param payer makes the payer
     * @param fact what the rules are shown of it
     */
    private Said judge(YearMonth month, Function<RuleBase, Function<Ledger, 負担者>> payer, Function<負担者, Object> fact) {
        RuleBase base = rules.find(month);
        StageRules stage = base == null ? null : base.stage(Stage.SHARE);
        if (base == null || stage == null) {
            return new Said(List.of(), false);
        }
        Ledger ledger = new Ledger();
        負担者 whose = payer.apply(base).apply(ledger);
        stage.judge(List.of(fact.apply(whose)));
        ledger.seal();
        return new Said(ledger.entries(), !whose.askedForBirthDate());
    }

    /** What is certain; when nothing is, what may be; nothing where rules contradict each other, as facts then do. */
    private static <E extends Entry.OfShare> List<E> decisive(Class<E> kind, List<Entry> ledger) {
        List<E> said = ledger.stream().filter(kind::isInstance).map(kind::cast).toList();
        List<E> certain =
                said.stream().filter(entry -> entry.missing().isEmpty()).toList();
        if (certain.stream().map(Entry::code).distinct().count() > 1) {
            return List.of();
        }
        return certain.isEmpty() ? said : certain;
    }

    private static List<String> missing(List<? extends Entry.OfShare> said) {
        return said.stream()
                .flatMap(entry -> entry.missing().stream())
                .distinct()
                .toList();
    }

    private static List<String> undecided(PatientMonth month, String what) {
        return List.of(month.month() + " の" + what + "（判断：定める規則がない）");
    }

    private static 負担者 payer(Insured insured, PatientMonth month, RuleBase base, Ledger ledger) {
        InsuredMonth fact = new InsuredMonth(
                month.month(),
                month.outpatient(),
                month.birthDate(),
                Ages.isBeforeSchool(month.birthDate(), month.month().atDay(1)),
                insured.age() == AgeBand.FROM_70,
                insured.incomeClass());
        return new 負担者(kind(insured.kind()), fact, ledger, base.limits(), base.codeSets());
    }

    private static 保険 kind(InsuranceKind kind) {
        return switch (kind) {
            case EMPLOYEE -> 保険.被用者保険;
            case NATIONAL_HEALTH -> 保険.国民健康保険;
            case LATE_ELDERLY -> 保険.後期高齢者医療;
            case RETIRED -> 保険.退職者医療;
            case NONE -> 保険.なし;
        };
    }

    private static 公費の扱い handling(LimitHandling handling) {
        return switch (handling) {
            case BY_INCOME -> 公費の扱い.本人の区分;
            case GENERAL -> 公費の扱い.一般;
            case LOW_INCOME -> 公費の扱い.生活保護;
            case GENERAL_OR_HIGHER -> 公費の扱い.一般又は上位;
        };
    }
}
