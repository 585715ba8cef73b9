package org.werdegang.platform.access.oidc;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the sign-in page, whichever way of signing in shows it, what to write on the button; nothing: no button. */
@ControllerAdvice(basePackages = "org.werdegang.platform.access")
class OidcOffer {
    private final Provider provider;

    OidcOffer(Provider provider) {
        this.provider = provider;
    }

    @ModelAttribute("provider")
    String provider() {
        return provider.offered() ? provider.name() : "";
    }
}
