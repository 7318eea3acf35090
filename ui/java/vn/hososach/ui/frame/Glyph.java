package vn.hososach.ui.frame;

import com.vaadin.flow.component.html.Span;

/** The icons of the screens: line drawings in {@code ui/static/icons}, coloured like the text beside them. */
public enum Glyph {
    ALERT("circle-alert"),
    APPROVE("stamp"),
    AUDIT("scroll-text"),
    BACK("chevron-left"),
    CAMPAIGN("workflow"),
    CHECK("check"),
    CLOCK("clock"),
    CLOSE("x"),
    CONTRAST("contrast"),
    DARK("moon"),
    DONE("circle-check"),
    DOUBT("triangle-alert"),
    DOWN("chevron-down"),
    DOWNLOAD("download"),
    DUPLICATE("copy"),
    EMPTY("folder-open"),
    FILTER("funnel"),
    FINDINGS("file-search"),
    FLAG("flag"),
    FORWARD("chevron-right"),
    HISTORY("history"),
    HOUSEHOLD("house"),
    IMPORT("upload"),
    INBOX("inbox"),
    INFO("info"),
    KEYBOARD("keyboard"),
    LIGHT("sun"),
    LOCKED("lock"),
    MORE("ellipsis"),
    NEXT("arrow-right"),
    PERSON("user-round"),
    PLACE("map-pin"),
    PROGRESS("trending-up"),
    QUESTION("shield-question-mark"),
    REFRESH("refresh-cw"),
    REFUSED("ban"),
    REPORT("file-text"),
    SEARCH("search"),
    SIGN_OUT("log-out"),
    TABLE("table"),
    UNDO("undo-2"),
    URGENT("arrow-up"),
    USERS("users"),
    VERIFIED("badge-check"),
    VIEW("eye"),
    WITHDRAW("user-x"),
    WORK("list-checks");

    private final String file;

    Glyph(String file) {
        this.file = file;
    }

    /** A new icon of the height of its text; screen readers skip it, so put words beside it. */
    public Span icon() {
        Span icon = new Span();
        icon.addClassNames("glyph", "glyph-" + file);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The name of the drawing in {@code ui/static/icons}. */
    public String file() {
        return file;
    }
}
