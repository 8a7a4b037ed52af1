package org.santei.service.feetable;

import java.time.LocalDate;
import org.springframework.ui.Model;

/** What every page shows. */
final class Shell {

    private Shell() {}

    /** Fills in the service date of the page. */
    static void fill(Model model, LocalDate on) {
        model.addAttribute("on", on.toString());
    }
}
