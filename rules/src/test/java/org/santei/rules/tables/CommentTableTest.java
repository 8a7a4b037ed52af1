package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.feetables.CommentRequirement;
import org.santei.rules.coverage.Sketch;

/** What コメント関連テーブル wants of every act: without comments a person is told, with one of each choice nobody is. */
class CommentTableTest {

    private static final String RULE = "COMMON-comment";
    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);

    @Test
    void anActWithoutItsCommentsIsPointedOutAndWithThemItIsNot() {
        int asked = 0;
        for (String code : Engine.TABLE.codes()) {
            List<CommentRequirement> requirements = Engine.TABLE.comments().requirements(code, DAY);
            if (Engine.TABLE.find(code, DAY) == null || requirements.isEmpty()) {
                continue;
            }
            Claim claim = new Sketch(DAY).group("40", 1, code).claim();
            List<String> missing = messages(claim);
            for (String message : missing) {
                assertThat(requirements)
                        .as(message)
                        .anyMatch(requirement -> message.contains("項番" + requirement.number()));
            }
            assertThat(messages(withComments(claim, requirements))).as(code).isEmpty();
            asked += missing.isEmpty() ? 0 : 1;
        }
        assertThat(asked).isEqualTo(297);
    }

    private static List<String> messages(Claim claim) {
        Calculation answer = (Calculation) Engine.CALCULATOR.calculate(claim, Question.VERIFY);
        return answer.findings().stream()
                .filter(finding -> finding.rule().equals(RULE))
                .map(Finding::message)
                .toList();
    }

    /** The claim with the first comment of each requirement. */
    private static Claim withComments(Claim claim, List<CommentRequirement> requirements) {
        List<Comment> comments = requirements.stream()
                .map(requirement -> new Comment(0, requirement.choices().get(0).code()))
                .toList();
        return new Claim(
                claim.line(),
                claim.receipt(),
                claim.month(),
                claim.setting(),
                claim.patient(),
                claim.facility(),
                claim.coverages(),
                claim.visits(),
                claim.diagnoses(),
                claim.groups(),
                claim.particulars().withComments(comments));
    }
}
