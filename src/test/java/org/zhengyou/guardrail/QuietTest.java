package org.zhengyou.guardrail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhengyou.house.Classes;
import org.zhengyou.house.Sources;

/** Guardrails G10, G13 and G14: a complaint can be made on every page, everything prints, nothing is sent out. */
class QuietTest {
    private static final Pattern HTMX = Pattern.compile("<(\\w+)\\b[^<>]*\\shx-(get|post|put|delete|patch)=[^<>]*>");

    /** G10: every template that is a page stands in the one layout, and the layout leads to the complaints. */
    @Test
    void everyPageLeadsToComplaintsAndSuggestions() {
        String layout = Surface.html().get("src/main/jte/layout/page.jte");
        assertThat(layout).contains("href=\"/feedback/new\"");
        assertThat(Sources.templates().stream()
                        .filter(file -> !file.path().endsWith("layout/page.jte"))
                        // Stands in a frame on such a page, and nowhere else.
                        .filter(file -> !file.path().endsWith("library/pdf.jte"))
                        .filter(file ->
                                file.text().contains("<!doctype") || file.text().contains("<html"))
                        .map(file -> file.path().toString()))
                .isEmpty();
    }

    /** G13: the style sheet knows paper, and hides there what is only for the screen. */
    @Test
    void everythingHasAStyleForPaper() {
        String css = Sources.below("src/main/resources/static/css", ".css").stream()
                .map(Sources.File::text)
                .reduce("", String::concat);
        assertThat(css.contains("@media print")).isTrue();
    }

    /** G13: whatever htmx improves works without it: a link has its address, a button or a field its form. */
    @Test
    void nothingNeedsAScript() {
        Surface.html()
                .forEach((path, html) -> assertThat(HTMX.matcher(html)
                                .results()
                                .map(MatchResult::group)
                                .filter(tag -> !tag.contains(" href=")
                                        && !tag.contains(" action=")
                                        && !tag.contains(" formaction="))
                                .filter(tag -> !(tag.startsWith("<input")
                                        || tag.startsWith("<select")
                                        || tag.startsWith("<button")
                                        || tag.startsWith("<textarea")))
                                .filter(tag -> !tag.contains("hx-trigger=\"every"))
                                .toList())
                        .as(path)
                        .isEmpty());
    }

    /**
     * G14: no module can send mail, call out or open a connection, so nothing can arrive outside working hours. Only the payment
     * provider is asked, for a buyer who is waiting, and nothing but money is spoken of.
     */
    @Test
    void nothingLeavesTheProgramUncalled() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.zhengyou.bench..",
                        "org.zhengyou.cli..",
                        "org.zhengyou.platform.database..",
                        "org.zhengyou.royalty.payment",
                        "org.zhengyou.search.opensearch")
                // a scanner beside the program, which reaches nobody
                .and()
                .doNotHaveFullyQualifiedName("org.zhengyou.library.upload.VirusScanner")
                // refuses to open any address
                .and()
                .doNotHaveFullyQualifiedName("org.zhengyou.preview.worker.Worker$Closed")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "jakarta.mail..",
                        "javax.mail..",
                        "org.springframework.mail..",
                        "org.springframework.web.client..",
                        "org.springframework.web.reactive..",
                        "org.springframework.web.socket..",
                        "org.springframework.messaging..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|URLConnection|HttpURLConnection|DatagramSocket)|java\\.nio\\.channels\\.SocketChannel")
                .check(Classes.ALL);
    }

    /** G14: nor is a channel on the class path that a setting could switch on. */
    @Test
    void noChannelIsPackedWithTheProgram() {
        assertThat(List.of(
                        "jakarta.mail.Session",
                        "org.springframework.mail.javamail.JavaMailSender",
                        "okhttp3.OkHttpClient",
                        "org.apache.hc.client5.http.classic.HttpClient",
                        "com.aliyun.dysmsapi20170525.Client"))
                .noneMatch(QuietTest::present);
    }

    private static boolean present(String name) {
        try {
            Class.forName(name, false, QuietTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
