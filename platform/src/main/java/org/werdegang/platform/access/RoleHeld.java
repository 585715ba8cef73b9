package org.werdegang.platform.access;

import java.util.UUID;

/** A role that an account holds in one organisation. */
public record RoleHeld(UUID account, UUID organisation, Role role) {}
