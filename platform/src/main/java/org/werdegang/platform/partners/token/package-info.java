/** The page on which an organisation's own people make and revoke access keys for their programs. */
@NullMarked
package org.werdegang.platform.partners.token;

import org.jspecify.annotations.NullMarked;
