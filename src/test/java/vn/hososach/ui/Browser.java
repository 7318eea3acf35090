package vn.hososach.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser for the few journeys that need one: Debian's Chromium, driven by Playwright. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> problems = new ArrayList<>();
    private final String address;

    /** Starts the browser; pages are those of the application on this port. */
    public Browser(int port) {
        address = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Whether this machine has the browser; continuous integration always has. */
    public static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A fresh window of 1366 × 768 with nobody signed in. */
    public Page open(String path) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("vi-VN"));
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        page.navigate(address + path);
        return page;
    }

    /** A fresh window in which this person has signed in. */
    public Page signIn(String username, String password) {
        Page page = open("/login");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.keyboard().press("Enter");
        page.locator("hss-keys[data-keys]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    /** What the browser complained about: scripts that failed, files that did not load. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Closes the windows and keeps a picture of each, the last thing seen, in {@code target/browser}. */
    @Override
    public void close() {
        chromium.contexts().forEach(window -> window.pages().forEach(Browser::keepPicture));
        chromium.close();
        playwright.close();
    }

    private static void keepPicture(Page page) {
        String name = page.url().replaceAll("^https?://[^/]+/?|[^a-z0-9]+", "-") + page.hashCode() + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser", name)));
    }
}
