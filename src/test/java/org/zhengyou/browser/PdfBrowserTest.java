package org.zhengyou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengyou.testing.Pdfs;

/** A free pdf in a real browser: shown by pdf.js, in a frame that reaches nothing. */
class PdfBrowserTest extends DemoSite {
    @Test
    void aFreePdfIsShownWithItsTextInAFrameWithoutAnOrigin() throws IOException {
        try (BrowserContext plain = browser(WIDE, false);
                BrowserContext scripted = browser(WIDE, true)) {
            String address = uploaded(signedIn(plain, "secretary"));
            scripted.addCookies(plain.cookies());
            Page page = scripted.newPage();
            List<String> faults = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().matches("error|warning")) {
                    faults.add(message.text());
                }
            });
            page.navigate(address);
            FrameLocator frame = page.frameLocator("iframe.doc-pdf");
            frame.locator(".textLayer span").first().waitFor();
            assertThat(faults).isEmpty();
            assertThat(frame.locator(".sheet").first().innerText()).contains("Words of page 1");
            assertThat(frame.locator(".sheet").first().evaluate("""
                            sheet => { getSelection().selectAllChildren(sheet); return getSelection().toString(); }
                            """)).asString().contains("Words of page 1");
            assertThat(frame.locator("body").evaluate("() => self.origin")).isEqualTo("null");
            assertThat(frame.locator("body").evaluate("""
                            () => { try { return document.cookie + parent.document.title; } catch (e) { return e.name; } }
                            """)).isEqualTo("SecurityError");
            assertThat(frame.locator("#of").innerText()).contains("3");
            frame.locator("#next").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(frame.locator("#number").inputValue()).isEqualTo("3");
            frame.locator(".sheet").nth(2).locator(".textLayer span").first().waitFor();
            assertThat(page.locator("iframe.doc-fixed:visible, #preview .card:visible")
                            .count())
                    .isZero();
        }
    }

    /** By the plain form; returns where it is read. */
    private String uploaded(Page form) throws IOException {
        String unit = form.locator("header nav a[href^='/units/']")
                .first()
                .getAttribute("href")
                .split("/", -1)[2];
        form.navigate(address("/units/" + unit + "/documents/new"));
        form.locator("#files")
                .setInputFiles(new FilePayload(
                        "words.pdf",
                        "application/pdf",
                        Pdfs.of("Words of page 1", "Words of page 2", "Words of page 3")));
        form.locator("#upload button.primary").click();
        String desk = form.locator("[role=status] a[href*='/documents/']").getAttribute("href");
        String address = address(desk.replace("/units/", "/library/").replace("/documents/", "/"));
        form.navigate(address);
        assertThat(form.locator("iframe.doc-pdf").count())
                .as("without scripts, pages as pictures")
                .isZero();
        assertThat(form.locator("iframe.doc-fixed, #preview .card").count()).isPositive();
        return address;
    }
}
