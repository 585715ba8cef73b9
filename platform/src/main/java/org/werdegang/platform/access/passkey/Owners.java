package org.werdegang.platform.access.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;

/** The owners of passkeys, which are the accounts; nothing is kept twice. */
@Component
class Owners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    Owners(Accounts accounts) {
        this.accounts = accounts;
    }

    static PublicKeyCredentialUserEntity of(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.handle(account.id()))
                .name(account.email())
                .displayName(account.name())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(PasskeyStore.account(handle)).map(Owners::of).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return accounts.findByEmail(email).map(Owners::of).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        // accounts are made elsewhere
    }

    @Override
    public void delete(Bytes handle) {
        // and never removed here
    }
}
