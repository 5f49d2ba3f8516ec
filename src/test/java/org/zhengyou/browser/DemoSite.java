package org.zhengyou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.zhengyou.demo.Demo;
import org.zhengyou.demo.DemoLibraryFixtures;
import org.zhengyou.testing.NeedsChromium;

/** The program with the demo's county in it, started once for all browser tests, and a signed-in browser per role. */
@NeedsChromium
@Import(DemoLibraryFixtures.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"zhengyou.royalties=true", "zhengyou.payment.gateway=sandbox"})
abstract class DemoSite {
    static final int NARROW = 360;
    static final int WIDE = 1280;

    private static final Map<Integer, Map<String, String>> PASSWORDS = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Demo demo;

    @Autowired
    private DemoLibraryFixtures library;

    @BeforeEach
    void theDemoIsLoadedOnce() {
        PASSWORDS.computeIfAbsent(port, first -> {
            Map<String, String> passwords = demo.load(line -> {});
            library.fill();
            return passwords;
        });
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A browser of its own: cookies are not shared. */
    BrowserContext browser(int width, boolean scripts) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("zh-CN"));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Signed in by the form, as one of the demo's accounts. */
    Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(address("/sign-in"));
        page.locator("input[name=name]").fill(account);
        page.locator("input[type=password]").fill(PASSWORDS.get(port).get(account));
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
