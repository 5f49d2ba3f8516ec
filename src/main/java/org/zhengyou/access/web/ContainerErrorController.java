package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Problems;

/** The page of a refusal that never reached a handler: a forged form, a path that is none. */
@Controller
class ContainerErrorController implements ErrorController {
    @RequestMapping("/error")
    @Requires(Permission.PUBLIC)
    ModelAndView show(Page page, HttpServletRequest request) {
        return Problems.container(page, request);
    }
}
