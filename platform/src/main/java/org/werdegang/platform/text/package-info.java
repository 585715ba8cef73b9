/**
 * Texts in German and English, gathered from the properties files beside each feature.
 */
@NullMarked
package org.werdegang.platform.text;

import org.jspecify.annotations.NullMarked;
