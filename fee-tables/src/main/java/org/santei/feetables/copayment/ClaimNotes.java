package org.santei.feetables.copayment;

import java.time.YearMonth;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The marks by which a claim tells how the patient's share was limited (レセプト特記事項), as they are written on it. */
public final class ClaimNotes {

    private final ClaimMarks marks;

    private ClaimNotes(ClaimMarks marks) {
        this.marks = marks;
    }

    /** Those of this build. */
    public static ClaimNotes read() {
        return new ClaimNotes(ClaimMarks.read());
    }

    /**
     * The code of an income class.
     *
     * @param lateElderly whether the insurance is 後期高齢者医療
     * @return {@code null} when the class has none in that month
     */
    public @Nullable String incomeClass(YearMonth month, boolean lateElderly, AgeBand age, String incomeClass) {
        ClaimPerson person = age == AgeBand.UNDER_70 ? ClaimPerson.UNDER_70 : ClaimPerson.FROM_70;
        return find(
                month,
                mark -> mark.isOf(incomeClass)
                        && mark.person() == person
                        && mark.bearer().includes(lateElderly)
                        && !mark.multiple());
    }

    /**
     * The code of a certificate of a disease of long treatment.
     *
     * @param yen its monthly limit
     * @return {@code null} when there is no code for that limit
     */
    public @Nullable String certificate(YearMonth month, int yen) {
        return find(
                month,
                mark -> mark.told() == ClaimTold.CERTIFICATE
                        && Integer.valueOf(yen).equals(mark.longTermYen()));
    }

    /** The code that tells of a fund that does not stand on the claim; {@code null} when there is none in that month. */
    public @Nullable String unprintedFund(YearMonth month) {
        return find(month, mark -> mark.told() == ClaimTold.UNPRINTED_FUND);
    }

    private @Nullable String find(YearMonth month, Predicate<ClaimMark> wanted) {
        return marks.all().stream()
                .filter(mark -> !mark.mark().isEmpty() && mark.validity().contains(month.atDay(1)) && wanted.test(mark))
                .map(ClaimMark::mark)
                .findFirst()
                .orElse(null);
    }
}
