package org.santei.service.feetable;

import java.util.Map;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows on a page what cannot be answered, and what to do. */
@ControllerAdvice(assignableTypes = {ItemPages.class, LawPages.class, RevisionPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageErrors {

    /** The fields as the pages name them. */
    private static final Map<String, String> LABELS = Map.of(
            "code", "コード",
            "q", "探す言葉",
            "on", "診療日",
            "asOf", "公表の範囲",
            "after", "改定",
            "table", "表",
            "show", "変更の種類",
            "offset", "ページ");

    @ExceptionHandler
    ModelAndView problem(ProblemException exception) {
        Problem problem = exception.problem();
        ModelAndView page = new ModelAndView("feetable/problem", HttpStatus.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("labels", LABELS);
        page.addObject("on", Asked.today().toString());
        return page;
    }
}
