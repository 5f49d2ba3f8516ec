package org.zhengyou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.Cookies;
import org.zhengyou.access.Sessions;
import org.zhengyou.report.ReportDrafts;
import org.zhengyou.report.ReportFixtures;
import org.zhengyou.report.ReportIndicators;
import org.zhengyou.testing.NeedsChromium;

/** A report in a real browser: figures opened and texts checked in place, and the same without scripts. */
@NeedsChromium
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ReportIndicators.class, ReportFixtures.class})
class ReportBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    ReportFixtures fixtures;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<String> faults = new ArrayList<>();
    private ReportFixtures.County county;
    private String report;

    @BeforeEach
    void aDraft() {
        county = fixtures.county();
        jdbc.sql("insert into role_grant (account_id, role, unit_id) values (:account, 'OFFICE', :unit)")
                .param("account", county.office().account())
                .param("unit", county.committee())
                .update();
        UUID id = fixtures.draft(drafts, county, "# Deeds\nDone: {{deed.done.count}} of {{deed.all}}.");
        report = "http://127.0.0.1:" + port + "/units/" + county.committee() + "/reports/" + id;
    }

    private Page signedIn(boolean scripts) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setLocale("en"));
        String token = sessions.open(county.office().account(), clock.instant());
        context.addCookies(List.of(new Cookie(Cookies.SESSION, token).setUrl("http://127.0.0.1:" + port)));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    @Test
    void aFigureOpensInPlaceAndTheAddressRemembersIt() {
        Page page = signedIn(true);
        page.navigate(report);
        page.evaluate("window.stayed = true");
        page.locator("a.figure").first().click();
        page.locator("a.figure.on").waitFor();
        assertThat(page.locator("#source").innerText()).contains("1 of 2", "Unit ");
        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        assertThat(page.url()).contains("figure=deed.done");
        assertThat(faults).isEmpty();
        page.context().close();
    }

    @Test
    void aFigureOpensWithoutScriptsToo() {
        Page page = signedIn(false);
        page.navigate(report);
        page.locator("a.figure").last().click();
        page.waitForURL("**/*figure=deed.all*");
        assertThat(page.locator("a.figure.on").count()).isEqualTo(1);
        assertThat(page.locator("#source").innerText()).contains("Unit ");
        page.context().close();
    }

    @Test
    void aTextIsCheckedWhileItIsWritten() {
        Page page = signedIn(true);
        page.navigate(report + "/edit");
        page.locator("#body").fill("# Deeds\nDone: {{deed.dome}}");
        page.locator("#problems mark").waitFor();
        assertThat(page.locator("#problems mark").innerText()).isEqualTo("deed.dome");
        page.locator("#body").fill("# Deeds\nDone: {{deed.done}}");
        page.locator("#problems .flash").waitFor();
        assertThat(page.locator("#body").inputValue()).endsWith("{{deed.done}}");
        assertThat(faults).isEmpty();
        page.context().close();
    }
}
