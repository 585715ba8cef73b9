package org.werdegang.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where style sheets and scripts lie, for pages that are made without a template. */
@Component
public class AssetAddress {
    private final ObjectProvider<Assets> assets;

    AssetAddress(ObjectProvider<Assets> assets) {
        this.assets = assets;
    }

    /** The address before a file's name, with a slash at its end. */
    public String base() {
        return assets.getObject().base();
    }
}
