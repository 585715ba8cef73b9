/**
 * The shell of every page: layout, navigation, assets, errors, language.
 */
@NullMarked
package org.werdegang.platform.web;

import org.jspecify.annotations.NullMarked;
