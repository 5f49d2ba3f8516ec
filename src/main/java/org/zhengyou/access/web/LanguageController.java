package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;

/** The reader's choice of language, kept in a cookie. */
@Controller
class LanguageController {
    @GetMapping("/language/{language:zh|en}")
    @Requires(Permission.PUBLIC)
    String show(
            @org.springframework.web.bind.annotation.PathVariable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("language", language)
                        .path("/")
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return "redirect:" + LocalAddress.orHome(back);
    }
}
