package org.zhengyou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows every link of every role. Each kind of page is opened in both languages, at 360 and 1280 px, and looked at by axe
 * in each. With {@code -Dpictures=true} its pictures are kept in target/screenshots, for people to look at.
 */
class CrawlTest extends DemoSite {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Like pages beyond these are only asked for, not looked at. */
    private static final int MOST_OF_A_SHAPE = 2;

    private static final int MOST_PAGES = 400;

    /** Only pages whose kind begins with one of these, as {@code -Dcrawl.only='/library|/claims'}; the first page is always opened. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("crawl.only", ".*"));

    /** A kind of page is looked at as the first role sees it; the desk, which is different for each, as all do. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].map(link => link.href)
                .filter(href => href.startsWith(location.origin)).map(href => href.split('#')[0])
            """;

    /** A missing text shows its key. Code, and the words that a template's writer types, are no texts. */
    private static final String KEYS = """
            () => {
                const key = /^[a-z]+(\\.(?!(xlsx|xls|csv|docx|txt)$)[A-Za-z_]+)+$/;
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const found = [];
                while (walker.nextNode()) {
                    const text = walker.currentNode.textContent.trim();
                    if (key.test(text) && !walker.currentNode.parentElement.closest('code, pre, textarea, option')) {
                        found.push(text);
                    }
                }
                for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
                    for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
                        if (key.test(element.getAttribute(name) ?? '')) found.push(element.getAttribute(name));
                    }
                }
                return found;
            }
            """;

    /** What sticks out of a page that scrolls sideways; what scrolls within itself is in order. */
    private static final String OVERFLOW = """
            () => {
                const scrolls = element => {
                    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
                        if (getComputedStyle(box).overflowX !== 'visible') return true;
                    }
                    return false;
                };
                return document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                    : [...document.querySelectorAll('body *')]
                        .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element))
                        .slice(0, 3).map(element => element.outerHTML.slice(0, 120)).join(' | ') || 'the page';
            }
            """;

    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "office", "secretary", "leader", "inspector", "member", "editor", "auditor", "admin"})
    void everyLinkLeadsToAPageThatCanBeUsed(String account) {
        try (BrowserContext context = browser(WIDE, true)) {
            context.setDefaultTimeout(20_000);
            Page page = account.isEmpty() ? context.newPage() : signedIn(context, account);
            page.onPageError(error -> findings.add("script error on " + page.url() + ": " + error));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                    findings.add(page.url() + ": " + message.text());
                }
            });
            crawl(page, account.isEmpty() ? "public" : account);
        }
        assertThat(findings).isEmpty();
    }

    private void crawl(Page page, String role) {
        Map<Shape, Integer> seen = new HashMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(address("/")));
        known.add(address("/"));
        int opened = 0;
        while (!waiting.isEmpty() && opened < MOST_PAGES) {
            String address = waiting.removeFirst();
            Shape shape = Shape.of(address);
            int times = seen.merge(shape, 1, Integer::sum);
            if (times > MOST_OF_A_SHAPE || skipped(shape)) {
                continue;
            }
            opened++;
            if (!isPage(page, address)) {
                continue;
            }
            page.navigate(address);
            for (Object link : (List<?>) page.evaluate(LINKS)) {
                if (known.add(link.toString())) {
                    waiting.addLast(link.toString());
                }
            }
            if (times == 1 && (shape.path().equals("/desk") || LOOKED_AT.add(shape.path()))) {
                look(page, role, shape);
            }
        }
        assertThat(waiting.size()).as("links not followed by " + role).isZero();
    }

    private static boolean skipped(Shape shape) {
        boolean wanted = ONLY.matcher(shape.path()).lookingAt()
                || shape.path().equals("/")
                || shape.path().equals("/desk");
        return !wanted || shape.path().startsWith("/language") || shape.path().startsWith("/sign-out");
    }

    private boolean isPage(Page page, String address) {
        APIResponse response = page.request().get(address);
        if (response.status() >= 400) {
            findings.add(response.status() + " at " + address);
            return false;
        }
        return response.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private void look(Page page, String role, Shape shape) {
        for (String language : List.of("zh", "en")) {
            page.context()
                    .addCookies(List.of(
                            new com.microsoft.playwright.options.Cookie("language", language).setUrl(address("/"))));
            page.reload();
            for (int width : List.of(WIDE, NARROW)) {
                page.setViewportSize(width, 900);
                String where = role + " " + language + " " + width + " " + page.url() + ": ";
                String overflow = (String) page.evaluate(OVERFLOW);
                if (!overflow.isEmpty()) {
                    findings.add(where + "wider than the screen: " + overflow);
                }
                // Each width and each language once: what axe finds hangs on one of them, never on the pair.
                if (language.equals("zh") == (width == WIDE)) {
                    Axe.findings(page).forEach(finding -> findings.add(where + finding));
                }
                if (Boolean.getBoolean("pictures")) {
                    String file = role + "/" + shape.fileName() + "-" + language + "-" + width + ".png";
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(file))
                            .setFullPage(true));
                }
            }
            page.setViewportSize(WIDE, 900);
            for (Object key : (List<?>) page.evaluate(KEYS)) {
                findings.add(role + " " + language + " " + page.url() + ": no text for " + key);
            }
        }
    }
}
