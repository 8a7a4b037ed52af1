package org.santei.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.engine.explanation.WhyNot;
import org.santei.engine.explanation.WhyNotAnswer;
import org.santei.engine.explanation.WhyNotCondition;
import org.santei.engine.explanation.WhyNotObstacle;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.explanation.WhyNotStatus;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.rules.Packaged;

/** What is answered reads as Japanese sentences, and says what the calculation says. */
class WhyNotTextsTest {

    private static final WhyNotService SERVICE = new WhyNotService(Packaged.TABLE, Packaged.BASES);
    private static final Path UKE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    /** Words of the language, of Java and of the schema of claims, and ids of rules. */
    private static final Pattern INTERNAL = Pattern.compile(
            "[A-Z][0-9]{3}-|COMMON-|[a-z]+\\.[a-z]+|_|%s|null|「」|（）|概念\\.|区分\\.|検査群\\.|表\\.|。。|、、|。、|、。");

    private static void read(WhyNot answer) {
        sentences(answer.sentence());
        sentences(answer.remedy());
        assertThat(answer.sentence()).isNotEmpty();
        for (WhyNotObstacle obstacle : answer.obstacles()) {
            assertThat(obstacle.sentence()).isNotEmpty();
            sentences(obstacle.sentence());
            sentences(obstacle.remedy());
            for (WhyNotCondition condition : obstacle.conditions()) {
                sentences(condition.needed());
                sentences(condition.said());
            }
        }
        assertThat(answer.obstacles().isEmpty())
                .as(answer.toString())
                .isEqualTo(answer.status() != WhyNotStatus.REFUSED
                        && (answer.status() != WhyNotStatus.UNDECIDED
                                || answer.obstacles().isEmpty()));
        if (answer.status() == WhyNotStatus.UNDECIDED) {
            assertThat(answer.missing()).as(answer.toString()).isNotEmpty();
        }
    }

    private static void sentences(String text) {
        if (!text.isEmpty()) {
            assertThat(text).endsWith("。");
            assertThat(INTERNAL.matcher(text).results().map(found -> found.group() + " in " + text))
                    .isEmpty();
        }
    }

    @Test
    void everyAnswerToEveryCaseReadsAsSentences() {
        List<RuleCase> cases = new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES);
        for (RuleCase ruleCase : cases) {
            Set<String> codes = new TreeSet<>();
            ruleCase.claim().groups().forEach(group -> group.lines().forEach(line -> codes.add(line.code())));
            for (String code : codes) {
                read(SERVICE.answer(ruleCase.claim(), code, false).orElseThrow().asked());
            }
        }
    }

    private static List<Claim> clinic() throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>();
        try (InputStream in = Files.newInputStream(UKE);
                UkeReader reader = UkeReader.open(in)) {
            UkeEntry entry;
            while ((entry = reader.next()) != null) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    claims.add(read.claim());
                }
            }
        }
        return claims;
    }

    @Test
    void realClaimsAndTheFamiliesOfTheirLinesReadAsSentences() throws IOException, UkeFileException {
        List<Claim> claims = clinic();
        Random random = new Random(7);
        for (Claim claim : claims) {
            List<Line> lines = claim.groups().stream()
                    .flatMap(group -> group.lines().stream())
                    .toList();
            String code = lines.get(random.nextInt(lines.size())).code();
            WhyNotAnswer answer = SERVICE.answer(claim, code, true).orElseThrow();
            read(answer.asked());
            assertThat(answer.family())
                    .extracting(WhyNot::code)
                    .doesNotHaveDuplicates()
                    .doesNotContain(code);
            assertThat(answer.family())
                    .allSatisfy(WhyNotTextsTest::read)
                    .noneMatch(each -> each.status() == WhyNotStatus.PAID);
        }
    }

    @Test
    void whatIsBilledIsAnsweredAsTheCalculationDoes() throws IOException, UkeFileException {
        for (Claim claim : clinic()) {
            Calculation calculation = (Calculation) Packaged.CALCULATOR.calculate(claim, Question.VERIFY);
            for (GroupResult group : calculation.groups()) {
                for (LineResult line : group.lines()) {
                    if (line.code().startsWith("1")) {
                        boolean paid = calculation.groups().stream()
                                .flatMap(other -> other.lines().stream())
                                .anyMatch(other -> other.code().equals(line.code()) && other.outcome() == Outcome.PAID);
                        WhyNot answer = SERVICE.answer(claim, line.code(), false)
                                .orElseThrow()
                                .asked();
                        assertThat(answer.status() == WhyNotStatus.PAID)
                                .as(answer.toString())
                                .isEqualTo(paid);
                        assertThat(answer.lines()).isNotEmpty();
                    }
                }
            }
        }
    }

    /** A code that nothing stands against is paid when it is billed, and one that something refuses is not. */
    @Test
    void aCodeThatIsBilledAfterAllIsPaidAsTheAnswerSaid() throws IOException, UkeFileException {
        List<String> codes = List.copyOf(Packaged.TABLE.codes());
        Random random = new Random(11);
        int good = 0;
        for (Claim claim : clinic()) {
            for (int i = 0; i < 20; i++) {
                String code = codes.get(random.nextInt(codes.size()));
                WhyNot answer = SERVICE.answer(claim, code, false).orElseThrow().asked();
                read(answer);
                if (!answer.lines().isEmpty()
                        || (answer.status() != WhyNotStatus.CLAIMABLE && answer.status() != WhyNotStatus.REFUSED)) {
                    continue;
                }
                Claim billed = new TrueFacts(claim, answer.day(), codeSets(claim)).with(code);
                Outcome outcome = outcome((Calculation) Packaged.CALCULATOR.calculate(billed, Question.VERIFY), code);
                assertThat(outcome)
                        .as(answer.toString())
                        .isEqualTo(answer.status() == WhyNotStatus.CLAIMABLE ? Outcome.PAID : Outcome.REFUSED);
                good += answer.status() == WhyNotStatus.CLAIMABLE ? 1 : 0;
            }
        }
        assertThat(good).isGreaterThan(30);
    }

    private static org.santei.engine.facts.CodeSets codeSets(Claim claim) {
        return java.util.Objects.requireNonNull(Packaged.BASES.find(claim.month()))
                .codeSets();
    }

    private static Outcome outcome(Calculation calculation, String code) {
        return calculation.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.code().equals(code))
                .map(LineResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void codesThatCannotBeJudgedAreToldApart() throws IOException, UkeFileException {
        Claim claim = clinic().get(0);

        assertThat(status(claim, "199999999")).isEqualTo(WhyNotStatus.UNKNOWN_CODE);
        assertThat(status(claim, "310000110")).isEqualTo(WhyNotStatus.OTHER_SCHEDULE);
        assertThat(status(claim, "820100001")).isEqualTo(WhyNotStatus.OTHER_SCHEDULE);
        String later = only(LocalDate.of(2026, 7, 1), claim.month().atEndOfMonth());
        WhyNot notYet = SERVICE.answer(claim, later, true).orElseThrow().asked();
        assertThat(notYet.status()).isEqualTo(WhyNotStatus.NOT_IN_FORCE);
        assertThat(notYet.sentence()).contains("まだ使えない");
        assertThat(notYet.remedy()).contains("20");
        String earlier = only(claim.month().atDay(1), LocalDate.of(2026, 7, 1));
        WhyNot ended = SERVICE.answer(claim.withMonth(YearMonth.of(2026, 7)), earlier, true)
                .orElseThrow()
                .asked();
        assertThat(ended.status()).isEqualTo(WhyNotStatus.NOT_IN_FORCE);
        assertThat(ended.sentence()).contains("もう使えない");
        assertThat(SERVICE.answer(claim.withMonth(YearMonth.of(2019, 4)), later, true))
                .isEmpty();
        Stream.of(notYet, ended).forEach(WhyNotTextsTest::read);
    }

    private static WhyNotStatus status(Claim claim, String code) {
        WhyNot answer = SERVICE.answer(claim, code, true).orElseThrow().asked();
        read(answer);
        return answer.status();
    }

    /** A code that has a row on one day and none on another. */
    private static String only(LocalDate on, LocalDate notOn) {
        return Packaged.TABLE.codes().stream()
                .filter(code -> Packaged.TABLE.find(code, on) != null && Packaged.TABLE.find(code, notOn) == null)
                .filter(code -> switch (Packaged.TABLE.standing(code, notOn)) {
                    case NOT_YET, ENDED -> true;
                    default -> false;
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drugsAndMaterialsAreAnsweredByTheirPrices() throws IOException, UkeFileException {
        Claim claim = clinic().get(0);
        for (LineKind kind : List.of(LineKind.DRUG, LineKind.MATERIAL)) {
            for (Claim each : clinic()) {
                each.groups().stream()
                        .flatMap(group -> group.lines().stream())
                        .filter(line -> line.kind() == kind)
                        .map(Line::code)
                        .distinct()
                        .limit(5)
                        .forEach(code -> read(
                                SERVICE.answer(claim, code, true).orElseThrow().asked()));
            }
        }
    }
}
