package vn.hososach.ui.frame;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** The page around all screens: theme, tab icon, and the look chosen on this computer. */
@Theme("hososach")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    private static final String KEEP_LOOK =
            "document.documentElement.setAttribute('theme', localStorage.getItem('hss-look') || '');";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "ui/mark.svg", "any");
        settings.addInlineWithContents(Inline.Position.PREPEND, KEEP_LOOK, Inline.Wrapping.JAVASCRIPT);
    }
}
