package org.santei.engine.copayment;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.AgeBand;

/**
 * What the rules said before, so that they are asked once for all patients in the same position. Safe for use by many threads.
 *
 * @param <T> kind of answer
 */
final class KnownAnswers<T> {

    /** More than a year of every kind of patient; beyond, everything is forgotten. */
    private static final int MOST = 10_000;

    private final Map<Position, T> answers = new ConcurrentHashMap<>();

    /**
     * Everything that a rule may ask for but the day of birth.
     *
     * @param handling by which class the first fund wants the limit to be chosen; {@code null} when it is not asked
     * @param relief whether the terms of the funds leave room for the relief of 一般Ⅱ
     * @param otherClasses classes that limited other treatment of the month
     */
    record Position(
            YearMonth month,
            boolean outpatient,
            boolean beforeSchool,
            InsuranceKind kind,
            AgeBand age,
            @Nullable String incomeClass,
            @Nullable LimitHandling handling,
            boolean relief,
            Set<String> otherClasses) {

        Position {
            otherClasses = Set.copyOf(otherClasses);
        }

        /** Of an insurance. */
        static Position of(Insured insured, PatientMonth month) {
            return of(insured, month, null, false, Set.of());
        }

        /** Of some treatment. */
        static Position of(
                Insured insured,
                PatientMonth month,
                @Nullable LimitHandling handling,
                boolean relief,
                Set<String> otherClasses) {
            return new Position(
                    month.month(),
                    month.outpatient(),
                    Ages.isBeforeSchool(month.birthDate(), month.month().atDay(1)),
                    insured.kind(),
                    insured.age(),
                    insured.incomeClass(),
                    handling,
                    relief,
                    otherClasses);
        }
    }

    /** What was said; {@code null} when it is not known. */
    @Nullable
    T find(Position position) {
        return answers.get(position);
    }

    /** Keeps what was said. */
    T keep(Position position, T answer) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(position, answer);
        return answer;
    }
}
