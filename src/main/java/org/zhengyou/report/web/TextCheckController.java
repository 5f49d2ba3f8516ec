package org.zhengyou.report.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.platform.web.Page;

/** Reads a text while it is written; a part of the editor's page. */
@Controller
class TextCheckController {
    private final TextEditors editors;

    TextCheckController(TextEditors editors) {
        this.editors = editors;
    }

    @PostMapping("/units/{unit}/report-check")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView create(@PathVariable UUID unit, @RequestParam(defaultValue = "") String body, Page page) {
        return page.view("report/problems", editors.checked(unit, body));
    }
}
