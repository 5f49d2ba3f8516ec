package org.zhengyou.royalty.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.SandboxGateway;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUp;
import org.zhengyou.royalty.topup.TopUps;

/** Stands where a provider's page would: the buyer of invented money says what should happen. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
@ConditionalOnProperty(name = "zhengyou.payment.gateway", havingValue = SandboxGateway.NAME)
class SandboxController {
    private final SandboxGateway sandbox;
    private final Tills tills;
    private final TopUps topUps;

    SandboxController(SandboxGateway sandbox, Tills tills, TopUps topUps) {
        this.sandbox = sandbox;
        this.tills = tills;
        this.topUps = topUps;
    }

    @GetMapping("/wallet/sandbox/{number}")
    @Requires(Permission.WALLET)
    ModelAndView show(Page page, Viewer viewer, @PathVariable String number) {
        return page.view("royalty/sandbox", topUps.find(viewer, number).orElseThrow(Missing::new));
    }

    @PostMapping("/wallet/sandbox/{number}")
    @Requires(Permission.WALLET)
    String create(Page page, Viewer viewer, @PathVariable String number, @RequestParam Outcome outcome) {
        TopUp topUp = topUps.find(viewer, number).orElseThrow(Missing::new);
        SandboxGateway.Letter letter = sandbox.letter(number, outcome, topUp.amount(), page.now());
        tills.hear(SandboxGateway.NAME, letter.headers(), letter.body(), page.now());
        return "redirect:/wallet/top-ups/" + topUp.id();
    }
}
