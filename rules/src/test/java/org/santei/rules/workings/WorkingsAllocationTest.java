package org.santei.rules.workings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.workings.Workings;
import org.santei.rules.Packaged;

/** Who does not ask for the steps does not pay for them: not one object is made for them. */
class WorkingsAllocationTest {

    /** A line of the histogram of the heap: instances of a class that is there for the steps only. */
    private static final Pattern OF_STEPS =
            Pattern.compile("\\s+\\d+:\\s+(\\d+)\\s+\\d+\\s+org\\.santei\\.engine\\.(?:workings\\.\\w+"
                    + "|calculation\\.(?:Pricing|Quantity|SharedTime|Drug|Material|Reduction|Portion)Steps)(?:\\s.*)?");

    @Test
    void aClaimWithoutStepsMakesNoObjectForThem() throws Exception {
        List<Claim> claims = RealClaims.read();
        Packaged.CALCULATOR.calculate(claims.get(0), Question.VERIFY, new Workings());
        System.gc();
        long before = objects();

        claims.forEach(claim -> Packaged.CALCULATOR.calculate(claim, Question.VERIFY));

        assertThat(objects()).isLessThanOrEqualTo(before);
    }

    @Test
    void aClaimWithStepsIsSeenToMakeThem() throws Exception {
        List<Claim> claims = RealClaims.read();
        System.gc();
        long before = objects();

        Packaged.CALCULATOR.calculate(claims.get(0), Question.VERIFY, new Workings());

        assertThat(objects()).isGreaterThan(before);
    }

    /** Objects of steps in the heap, those that nothing refers to any more among them. */
    private static long objects() throws JMException {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[] {"-all"}},
                        new String[] {String[].class.getName()});
        return ((String) histogram)
                .lines()
                .map(OF_STEPS::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }
}
