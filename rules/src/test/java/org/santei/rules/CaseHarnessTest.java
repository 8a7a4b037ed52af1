package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.CaseRefused;
import org.santei.engine.cases.CaseRunner;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Stay;

/** The harness itself can be trusted: a wrong case fails and a misspelt one is refused. */
class CaseHarnessTest {

    private static final String TRUE_CASE = """
        - rule: A000-N6
          cases:
            - name: ６歳の誕生日の前日の初診には加算する
              given:
                date: 2021-10-12
                birth: 2015-10-13
                time: 診療時間内
                facility: { standards: [] }
                lines: ["111000110"]
              expect: applies
              awards: ["111000370"]
              line: { code: "111000370", outcome: paid }
              total: 363
              complete: true
        """;

    @Test
    void aTrueCaseHolds() {
        assertThat(differences(TRUE_CASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "expect: applies, expect: does-not-apply, expect",
        "expect: applies, expect: undecided, expect",
        "birth: 2015-10-13, birth: 2015-10-12, expect",
        "rule: A000-N6, rule: A001-N4, expect",
        "'awards: [\"111000370\"]', 'awards: [\"111000110\"]', awards",
        "outcome: paid, outcome: refused, line 111000370",
        "total: 363, total: 362, total",
        "complete: true, complete: false, complete",
    })
    void aWrongCaseFails(String right, String wrong, String difference) {
        assertThat(TRUE_CASE).contains(right);
        assertThat(differences(TRUE_CASE.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).startsWith(difference + ":"));
    }

    @ParameterizedTest
    @CsvSource({
        "name:, title:, title",
        "expect:, expects:, expects",
        "birth:, birthday:, birthday",
        "outcome:, becomes:, becomes",
        "rule:, rules:, rules",
        "2021-10-12, 2021-13-12, date",
        "time: 診療時間内, time: 夕方, 夕方",
        "expect: applies, expect: maybe, maybe",
        "outcome: paid, outcome: perhaps, perhaps",
        "total: 363, total: many, many",
        "total: 363, total: 36.3, 36.3",
        "'[\"111000110\"]', '[\"11100011\"]', 11100011",
        "'[\"111000110\"]', '[]', lines",
        "'[\"111000110\"]', '[{ code: \"111000110\", amount: 2 }]', amount",
        "'total: 363', 'total: 363, 364', 363",
        "'total: 363', 'expect: applies', expect",
    })
    void whatACaseMayNotSayIsRefused(String right, String wrong, String named) {
        assertThat(TRUE_CASE).contains(right);
        assertThatThrownBy(() -> cases(TRUE_CASE.replace(right, wrong)))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("sample.cases.yaml")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rule: A000", "- rule: A000\n  cases: []", "- rule: A000", "- [", "- !!java.io.File x"})
    void whatIsNoCaseFileIsRefused(String text) {
        assertThatThrownBy(() -> cases(text)).isInstanceOf(CaseRefused.class).hasMessageContaining("sample.cases.yaml");
    }

    @Test
    void linesOfOneGroupStandInOneGroup() {
        String grouped = """
            - rule: E002
              cases:
                - name: 撮影
                  given:
                    date: 2021-10-12
                    lines:
                      - { code: "170027910", quantity: 2, group: 1 }
                      - { code: "170034170", group: 1 }
                      - { code: "112007410", day: 20, times: 2 }
                  expect: applies
            """;
        assertThat(cases(grouped).get(0).claim().groups())
                .extracting(group -> group.lines().size() + " " + group.days() + " " + group.count())
                .containsExactly("2 {12=1} 1", "1 {20=2} 2");
    }

    private static final String STAY = """
        - rule: A000
          cases:
            - name: 入院
              given:
                date: 2021-10-12
                setting: 入院
                facility: { kind: 病院, standards: [], licensedBeds: 199, generalBeds: 150, area: 3 }
                scheme: 後期高齢者医療
                dpc: true
                stay: { admitted: 2021-09-30, discharged: 2021-10-12 }
                treatmentDays: 12
                history: { since: 2021-04-01, acts: [{ code: "111000110", day: 2021-09-30, times: 2 }] }
                comments: ["840000001", "820000002"]
                lines: ["190077410"]
              expect: does-not-apply
        """;

    @Test
    void aCaseGivesWhatStandsBesideTheLines() {
        Claim claim = cases(STAY).get(0).claim();

        assertThat(claim.facility()).isEqualTo(new Facility(FacilityKind.HOSPITAL, null, Set.of(), 199, 150, 3));
        assertThat(claim.particulars())
                .isEqualTo(new Particulars(
                        Scheme.LATE_ELDERLY,
                        true,
                        new Stay(LocalDate.of(2021, 9, 30), LocalDate.of(2021, 10, 12)),
                        12,
                        new History(
                                LocalDate.of(2021, 4, 1),
                                List.of(new PastAct("111000110", LocalDate.of(2021, 9, 30), 2))),
                        List.of(new Comment(0, "840000001"), new Comment(0, "820000002"))));
    }

    @Test
    void aCaseThatIsSilentIsOfHealthInsuranceAndLeavesTheRestUnknown() {
        assertThat(cases(TRUE_CASE).get(0).claim().particulars())
                .isEqualTo(Particulars.NONE.withScheme(Scheme.HEALTH_INSURANCE));
    }

    @Test
    void aCaseGivesDiagnosesSectionsAndDaysThatAreNotKnown() {
        String lines = "diagnoses: [\"8833421\"]\n"
                + "        lines: [{ code: \"190077410\", section: \"80\", day: 不明, times: 3 }]";
        Claim claim = cases(STAY.replace("        lines: [\"190077410\"]", "        " + lines))
                .get(0)
                .claim();

        assertThat(claim.diagnoses()).containsExactly(new Diagnosis("8833421", null));
        assertThat(claim.groups().get(0).section()).isEqualTo("80");
        assertThat(claim.groups().get(0).days()).isEmpty();
        assertThat(claim.groups().get(0).count()).isEqualTo(3);
        assertThat(claim.visits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "licensedBeds:, beds:, beds",
        "licensedBeds: 199, licensedBeds: 10000, licensedBeds",
        "area: 3, area: 8, area",
        "後期高齢者医療, 国保, 国保",
        "dpc: true, dpc: はい, はい",
        "setting: 入院, setting: 入院外, stay",
        "discharged: 2021-10-12, discharged: 2021-09-29, stay",
        "'admitted: 2021-09-30, discharged: 2021-10-12', admitted: 2021-11-01, stay",
        "treatmentDays: 12, treatmentDays: 32, treatmentDays",
        "since: 2021-04-01, since: 2021-10-01, since",
        "day: 2021-09-30, day: 2021-10-01, day",
        "times: 2, times: 0, times",
        "times: 2, count: 2, count",
        "840000001, 140000001, 140000001",
        "comments:, comment:, comment",
    })
    void whatACaseMayNotSayBesideItsLinesIsRefused(String right, String wrong, String named) {
        assertThat(STAY).contains(right);
        assertThatThrownBy(() -> cases(STAY.replace(right, wrong)))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("sample.cases.yaml")
                .hasMessageContaining(named);
    }

    private static List<RuleCase> cases(String text) {
        return new CaseFiles(Packaged.TABLE).read("sample.cases.yaml", text);
    }

    private static List<String> differences(String text) {
        return new CaseRunner(Packaged.CALCULATOR)
                .differences(cases(text).get(0)).stream().map(String::valueOf).toList();
    }
}
