package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.signin.SignIn;

/** Ending every session of one's own account, in whichever browser. */
@Controller
class SignOutEverywhereController {
    private final SignIn signIn;
    private final Door door;

    SignOutEverywhereController(SignIn signIn, Door door) {
        this.signIn = signIn;
        this.door = door;
    }

    @PostMapping("/sign-out/everywhere")
    @Requires(Permission.SIGNED_IN)
    String create(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        signIn.outEverywhere(viewer.account());
        door.close(request, response);
        return "redirect:/sign-in";
    }
}
