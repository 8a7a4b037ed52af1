package org.santei.service.conformance.kit;

import org.santei.engine.conformance.CaseStatus;
import org.santei.engine.conformance.Kit;

/** What a person reads first in a kit. */
final class KitReadme {

    private KitReadme() {}

    static String japanese(Kit kit) {
        return """
                # 適合試験キット %s（%s版）

                医科診療報酬点数表の計算を確かめるケース %d 件です。確実 %d、解釈 %d、未確定 %d。%s

                - `cases/番号/claim.json`：入力（API の請求と同じ形）。`claim.uke` と `claim.fhir.json` は同じ請求です。
                - `cases/番号/expected.json`：正しい答え。点数は剤の最後の算定できる行に書いてあります。
                - `index.csv`、`index.jsonl`：一覧。`ask` が calculate なら加算などを補って計算し、verify なら記録された行のうち算定できるものを答えます。
                - `notInUke`：UKE の記録に欄のない項目です。claim.json から設定してください。
                - `changes.csv`：前のキットとの違い。番号は変わらず、使い回しません。
                - 証明書に数えるのは確実（certain）なケースだけです。未確定（undecided）なケースの正しい答えは、足りない事実の問いです。
                - `manifest.sha256` は `sha256sum -c manifest.sha256` で、署名は `./santei kit verify FILE --key 公開鍵` で確かめられます。
                """.formatted(
                        kit.edition(),
                        kit.version(),
                        kit.cases().size(),
                        kit.count(CaseStatus.CERTAIN),
                        kit.count(CaseStatus.INTERPRETED),
                        kit.count(CaseStatus.UNDECIDED),
                        kit.draft() ? "改定案によるもので、変わることがあります。" : "");
    }

    static String english(Kit kit) {
        return """
                # Conformance kit %s (version %s)

                %d cases to check the calculation of Japan's medical fee schedule: %d certain, %d interpreted, %d undecided.%s

                - `cases/NUMBER/claim.json`: the input, as the API takes it; `claim.uke` and `claim.fhir.json` are the same claim.
                - `cases/NUMBER/expected.json`: the right answer. The points of a group stand on its last payable line.
                - `index.csv`, `index.jsonl`: the list. `ask` says whether to add what the acts earn (calculate) or to say what of the
                  recorded lines is payable (verify).
                - `notInUke`: fields that UKE records cannot tell; take them from claim.json.
                - `changes.csv`: what differs from the kit before. Numbers never change and are never used again.
                - Only certain cases count for a certificate. The right answer to an undecided case is the question for what is missing.
                - Verify the files with `sha256sum -c manifest.sha256`, the signature with `./santei kit verify FILE --key KEY`.
                """.formatted(
                        kit.edition(),
                        kit.version(),
                        kit.cases().size(),
                        kit.count(CaseStatus.CERTAIN),
                        kit.count(CaseStatus.INTERPRETED),
                        kit.count(CaseStatus.UNDECIDED),
                        kit.draft() ? " It is of a draft and may change." : "");
    }
}
