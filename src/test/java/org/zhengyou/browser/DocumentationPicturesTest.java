package org.zhengyou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Remakes the pictures of README and user guide: {@code ./mvnw test -Dtest=DocumentationPicturesTest -Dpictures=true}. */
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class DocumentationPicturesTest extends DemoSite {
    private static final Path FOLDER = Path.of("docs", "images");

    @Test
    void thePicturesAreMadeAnew() throws Exception {
        for (String language : List.of("zh", "en")) {
            picture("office", language, "board", page -> open(page, "a[href*='/board']"));
            picture("secretary", language, "desk", page -> {});
            picture("secretary", language, "review", page -> {
                open(page, "a[href$='/pledges']");
                open(page, "a[href$='/pledges/review']");
            });
            picture("office", language, "report", page -> {
                open(page, "a[href$='/reports']");
                page.locator("main a[href*='/reports/']:not([href$='/new'])")
                        .last()
                        .click();
            });
            picture("", language, "notice", page -> {
                page.navigate(address("/notices"));
                page.locator("main a[href^='/notices/']").first().click();
            });
        }
        try (var pictures = Files.list(FOLDER)) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(10);
        }
    }

    private void picture(String account, String language, String name, Consumer<Page> way) {
        try (BrowserContext context = browser(WIDE, true)) {
            context.addCookies(List.of(new Cookie("language", language).setUrl(address("/"))));
            Page page = account.isEmpty() ? context.newPage() : signedIn(context, account);
            way.accept(page);
            page.waitForLoadState();
            page.setViewportSize(WIDE, 800);
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + language + ".png")));
        }
    }

    private static void open(Page page, String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }
}
