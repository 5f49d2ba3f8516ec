package org.zhengyou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
            picture("office", language, "import", DocumentationPicturesTest::lookOverARoster);
            picture("", language, "notice", page -> {
                page.navigate(address("/notices"));
                page.locator("main a[href^='/notices/']").first().click();
            });
            picture("", language, "library", page -> {
                page.navigate(address("/library"));
                page.locator("main a[href^='/library/']").last().click();
                page.locator("iframe").first().waitFor();
            });
        }
        try (var pictures = Files.list(FOLDER)) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(14);
        }
    }

    /** One member known under another post, one new, one whose branch nobody knows. */
    private static void lookOverARoster(Page page) {
        page.locator("header details:has(a[href$='/members']) > summary").click();
        open(page, "header a[href$='/members']");
        Locator known = page.locator("main tbody tr").nth(1);
        String name = known.locator("th, td").nth(0).innerText();
        String branch = known.locator("th, td").nth(1).innerText();
        String top =
                page.locator("header a[href$='/members']").getAttribute("href").replace("/members", "");
        page.navigate(URI.create(page.url()).resolve(top + "/imports/new").toString());
        page.locator("input[value=MEMBERS]").check();
        String rows = "党员花名册\n序号,姓　名,类别,所在支部,行政职务/任教学科,联系电话,出生年月\n"
                + "1,%s,正式党员,%s,教研组长,199 0000 5440,1979年4月\n".formatted(name, branch)
                + "2,阿依古丽·次仁,预备,%s,语文教师,19900005441,1998.07\n".formatted(branch)
                + "3,林𬭎俊,正式党员,东关小学党支部,数学教师,,199910\n合计,3人\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("2026年党员花名册.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button.primary").click();
        page.locator("#rows").waitFor();
        page.locator("main details[open] summary").click();
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
