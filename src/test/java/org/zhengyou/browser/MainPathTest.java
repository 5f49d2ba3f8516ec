package org.zhengyou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each role comes for, in a browser; with the keyboard alone, and with scripts off. */
class MainPathTest extends DemoSite {
    @Test
    void aSecretaryWritesAndSubmitsAPledgeWithScriptsOff() {
        try (BrowserContext context = browser(NARROW, false)) {
            Page page = signedIn(context, "secretary");
            follow(page, "/pledges");
            page.locator("a[href$='/pledges/new']").first().click();
            page.locator("#pledger").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("input[name=kind0]").first().check();
            page.locator("#text0").fill("每周为住校生开放一次图书室，值班到熄灯");
            page.locator("#dueOn0").fill("2027-06-30");
            if (page.locator("#responsible0").count() > 0) {
                page.locator("#responsible0").fill("值班教师");
            }
            page.locator("button[name=do][value=submit].primary").click();
            assertThat(page.locator("main").innerText()).contains("每周为住校生开放一次图书室");
            assertThat(page.locator("[role=alert]").count()).isZero();
        }
    }

    @Test
    void aSecretaryReviewsWithTheKeyboardAlone() {
        try (BrowserContext context = browser(WIDE, true)) {
            Page page = signedIn(context, "secretary");
            focusAndPress(page, "a[href$='/pledges']");
            focusAndPress(page, "a[href$='/pledges/review']");
            String first = page.locator(".lede").first().innerText();
            page.keyboard().press("t");
            page.keyboard().press("a");
            page.waitForCondition(() -> page.locator("[role=status]").count() > 0);
            assertThat(page.locator("[role=status]").first().innerText())
                    .contains(first.substring(0, first.indexOf(' ')));
        }
    }

    @Test
    void theOfficeOpensAFigureDownToItsRecords() {
        try (BrowserContext context = browser(WIDE, true)) {
            Page page = signedIn(context, "office");
            Locator figure = page.locator("main a.figure").first();
            String counted = figure.innerText().strip();
            figure.click();
            assertThat(page.locator("main").innerText()).contains(counted);
            assertThat(page.locator("main table tbody tr, main li").count()).isPositive();
        }
    }

    @Test
    void theReportBeginsWithTheFiguresOfTheRosters() {
        try (BrowserContext context = browser(WIDE, true)) {
            Page page = signedIn(context, "office");
            follow(page, "/reports");
            page.locator("main a[href*='/reports/']:not([href$='/new'])").last().click();
            assertThat(page.locator("main").innerText()).contains("14", "436", "63", "993", "1,429");
        }
    }

    @Test
    void anybodyObjectsAndLooksTheAnswerUpWithScriptsOff() {
        try (BrowserContext context = browser(NARROW, false)) {
            Page page = context.newPage();
            page.navigate(address("/notices"));
            page.locator("main a[href^='/notices/']").first().click();
            page.locator("a[href*='/objections/new']").first().click();
            page.locator("main textarea").first().fill("承诺中的时间与学校公告不一致，请核实。");
            // Nobody writes an objection faster than this; what does is taken for a machine.
            page.waitForTimeout(6_000);
            page.locator("main form button.primary").last().click();
            assertThat(page.locator("main").innerText()).containsPattern("YY\\S*\\d");
        }
    }

    /** Each role's desk opens, and each of its links in the header. */
    @Test
    void everyRolesHeaderLeadsSomewhere() {
        for (Map.Entry<String, Integer> role : Map.of(
                        "leader", 3, "inspector", 3, "member", 2, "editor", 2, "auditor", 1, "admin", 1)
                .entrySet()) {
            try (BrowserContext context = browser(WIDE, true)) {
                Page page = signedIn(context, role.getKey());
                assertThat(page.locator("header nav a").count())
                        .as(role.getKey())
                        .isGreaterThanOrEqualTo(role.getValue());
                assertThat(page.locator("h1").count()).isEqualTo(1);
            }
        }
    }

    /** The administrator keeps accounts and sees no business data. */
    @Test
    void theAdministratorSeesNoBusinessData() {
        String unit;
        try (BrowserContext context = browser(WIDE, true)) {
            Page page = signedIn(context, "office");
            unit = page.locator("header nav a[href^='/units/']").first().getAttribute("href");
        }
        try (BrowserContext context = browser(WIDE, true)) {
            Page page = signedIn(context, "admin");
            assertThat(page.navigate(address(unit)).status()).isEqualTo(404);
            assertThat(page.navigate(address("/accounts")).status()).isEqualTo(200);
        }
    }

    /** What the header folds opens by keyboard, and closes at Escape with the focus where it was. */
    @Test
    void aMenuOfTheHeaderNeedsNoMouse() {
        try (BrowserContext context = browser(WIDE, true)) {
            Page page = signedIn(context, "secretary");
            Locator menu = page.locator("header nav details").first();
            Locator link = menu.locator("a").first();
            assertThat(link.isVisible()).isFalse();
            menu.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(link.isVisible()).isTrue();
            assertThat(Axe.findings(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(link.isVisible()).isFalse();
            assertThat((Boolean) menu.locator("summary").evaluate("element => element === document.activeElement"))
                    .isTrue();
            menu.locator("summary").click();
            page.locator("main").click();
            assertThat(link.isVisible()).isFalse();
            menu.locator("summary").click();
            link.click();
            page.waitForLoadState();
            assertThat(page.locator("header nav details.current").count()).isOne();
        }
        try (BrowserContext context = browser(NARROW, false)) {
            Page page = signedIn(context, "secretary");
            page.locator("header .own summary").click();
            page.locator("header .own button").click();
            page.locator("header a[href='/sign-in']").waitFor();
        }
    }

    private static void follow(Page page, String end) {
        page.locator("header nav a[href$='" + end + "']").first().click();
    }

    /** As somebody without a mouse does: to the link by tabs, and Enter. */
    private static void focusAndPress(Page page, String selector) {
        Locator target = page.locator(selector).first();
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                String before = page.url();
                page.keyboard().press("Enter");
                page.waitForURL(url -> !url.equals(before));
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the keyboard");
    }
}
