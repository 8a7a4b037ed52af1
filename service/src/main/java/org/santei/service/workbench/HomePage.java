package org.santei.service.workbench;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The entrance of the workbench. */
@Hidden
@Controller
final class HomePage {

    @GetMapping("/workbench")
    String home() {
        return "workbench/home";
    }
}
