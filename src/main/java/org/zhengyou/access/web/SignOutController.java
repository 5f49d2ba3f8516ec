package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;

/** Ending the session of this browser. Open to all: who is signed out already wants nothing else. */
@Controller
class SignOutController {
    private final Door door;

    SignOutController(Door door) {
        this.door = door;
    }

    @PostMapping("/sign-out")
    @Requires(Permission.PUBLIC)
    String create(HttpServletRequest request, HttpServletResponse response) {
        door.close(request, response);
        return "redirect:/";
    }
}
