package org.santei.service.trial;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which a claim is tried, and the parts of it that follow what is typed. */
@Hidden
@Controller
final class TrialPages {

    private static final String PATH = "/workbench/claims";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Trials trials;
    private final TrialFiles files;
    private final TrialCases cases;

    TrialPages(Trials trials, TrialFiles files, TrialCases cases) {
        this.trials = trials;
        this.files = files;
        this.cases = cases;
    }

    @GetMapping(PATH)
    String page(Model model) {
        Map<String, String> fields =
                Map.of("month", YearMonth.now(JAPAN).toString(), "setting", "outpatient", "question", "calculate");
        model.addAttribute("form", new TrialForm(fields, List.of(TrialLine.empty(0))));
        return "trial/claims";
    }

    /** The form as it is sent, with one line more or less, or as a link or a file fills it. */
    @PostMapping(PATH + "/form")
    String form(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Integer remove,
            @RequestParam(required = false) @Nullable String add,
            Model model) {
        TrialForm form = TrialForm.of(sent);
        TrialForm shorter = remove == null ? form : form.withoutLine(remove);
        model.addAttribute("form", add != null || shorter.lines().isEmpty() ? shorter.withLine() : shorter);
        return "trial/claims :: fields";
    }

    @PostMapping(PATH + "/answer")
    String answer(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Integer before,
            Model model) {
        TrialForm form = TrialForm.of(sent);
        if (form.filled().isEmpty()) {
            return "trial/answer :: nothing";
        }
        try {
            model.addAttribute("form", form);
            model.addAttribute("answer", trials.answer(form, before));
            return "trial/answer :: answer";
        } catch (ProblemException e) {
            if (e.problem().status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                throw e;
            }
            model.addAttribute("wrongs", Trials.wrongs(form, e));
            model.addAttribute("before", before);
            return "trial/answer :: wrongs";
        }
    }

    @PostMapping(PATH + "/uke")
    String file(@RequestParam MultipartFile file, Model model) throws IOException {
        model.addAttribute("claims", files.read(file.getBytes()));
        model.addAttribute("most", TrialFiles.MOST_CLAIMS);
        return "trial/file :: list";
    }

    /** The claim as a case of a rule. */
    @PostMapping(PATH + "/case")
    String write(@RequestParam MultiValueMap<String, String> sent, @RequestParam String rule, Model model) {
        model.addAttribute("written", cases.write(TrialForm.of(sent), rule));
        model.addAttribute("drafts", cases.drafts());
        return "trial/case :: case";
    }

    @PostMapping(PATH + "/case/keep")
    String keep(@RequestParam String draft, @RequestParam String path, @RequestParam String text, Model model) {
        model.addAttribute("draft", cases.keep(draft, path, text.replace("\r\n", "\n")));
        model.addAttribute("path", path);
        return "trial/case :: kept";
    }
}
