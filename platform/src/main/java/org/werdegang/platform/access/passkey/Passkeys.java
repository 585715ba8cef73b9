package org.werdegang.platform.access.passkey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.AccountChanged;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.signals.mail.Letter;
import org.werdegang.platform.signals.mail.Mails;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Personal;
import org.werdegang.platform.vocabulary.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door of passkeys. Every question to a device is a fresh challenge, which the caller keeps until the answer comes. */
@Service
@Transactional
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST = 20;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW_KEY =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> PROOF =
            new TypeReference<>() {};

    private final PasskeyStore store;
    private final Owners owners;
    private final Accounts accounts;
    private final Mails mails;
    private final Site site;
    private final ApplicationEventPublisher events;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyStore store,
            Owners owners,
            Accounts accounts,
            Mails mails,
            Site site,
            ApplicationEventPublisher events) {
        this.store = store;
        this.owners = owners;
        this.accounts = accounts;
        this.mails = mails;
        this.site = site;
        this.events = events;
    }

    /** A new challenge, base64url. */
    String challenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** What a device is asked when its owner wants to sign in, as JSON. Names no account: the device offers its own. */
    String question(String challenge) {
        return json.writeValueAsString(request(challenge));
    }

    /** What a device is asked when its owner adds a passkey, as JSON. */
    @Transactional(readOnly = true)
    public String question(String challenge, Caller.Person owner) {
        return json.writeValueAsString(creation(challenge, account(owner)));
    }

    /**
     * Adds the passkey that a device has made.
     *
     * @throws Refused if the answer is not to this challenge, or the account has very many already
     */
    public void add(Caller.Person owner, String challenge, String answer, String name) {
        var account = account(owner);
        if (store.findByUserId(PasskeyStore.handle(account.id())).size() >= MOST) {
            throw new Refused("passkey.too-many", MOST);
        }
        String label = name.isBlank()
                ? "Passkey"
                : name.strip().substring(0, Math.min(60, name.strip().length()));
        try {
            var key = new RelyingPartyPublicKey(complete(json.readValue(answer, NEW_KEY)), label);
            operations()
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(creation(challenge, account), key));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw refused("passkey.not-added", e);
        }
        tell(owner, "account.passkey-added", account, label);
        mails.send(Letter.to(
                        account.email(),
                        accounts.language(account.id()),
                        "access.passkey/" + UUID.randomUUID(),
                        "passkey.mail.subject",
                        site.host())
                .paragraph("access.mail.greeting", account.name())
                .paragraph("passkey.mail.what", site.host())
                .link("/passkeys", "passkey.mail.not-you"));
    }

    /**
     * The account whose device has answered a challenge.
     *
     * @throws Refused if the answer is not to this challenge, the passkey is unknown, or the account is deactivated
     */
    UUID owner(String challenge, String answer) {
        try {
            var proof = complete(json.readValue(answer, PROOF));
            var found = operations().authenticate(new RelyingPartyAuthenticationRequest(request(challenge), proof));
            return accounts.find(PasskeyStore.account(found.getId()))
                    .filter(Account::active)
                    .orElseThrow(() -> new Refused("passkey.not-known"))
                    .id();
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw refused("passkey.not-known", e);
        }
    }

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> complete(
            @Nullable PublicKeyCredential<R> answer) {
        if (answer == null || answer.getRawId() == null || answer.getResponse() == null) {
            throw new IllegalArgumentException("incomplete");
        }
        return answer;
    }

    private static Refused refused(String key, RuntimeException e) {
        LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
        return new Refused(key);
    }

    /** The passkeys of an account, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(UUID account) {
        return store.findByUserId(PasskeyStore.handle(account)).stream()
                .map(key -> new Passkey(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    /** Removes a passkey of somebody's own; removing it twice changes nothing. */
    public void remove(Caller.Person owner, String id) {
        var account = account(owner);
        try {
            if (store.remove(account.id(), Bytes.fromBase64(id))) {
                tell(owner, "account.passkey-removed", account, "");
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("passkey.unknown");
        }
    }

    private void tell(Caller.Person owner, String what, Account account, String label) {
        Map<String, Personal> after = label.isEmpty() ? Map.of() : Map.of("passkey", new Personal(account.id(), label));
        events.publishEvent(new AccountChanged(owner, what, account.id(), Map.of(), after));
    }

    private Account account(Caller.Person owner) {
        return accounts.find(owner.account()).orElseThrow(() -> new Refused("access.account.unknown"));
    }

    private PublicKeyCredentialRequestOptions request(String challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.fromBase64(challenge))
                .rpId(site.host())
                .timeout(PATIENCE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private PublicKeyCredentialCreationOptions creation(String challenge, Account account) {
        return PublicKeyCredentialCreationOptions.builder()
                .challenge(Bytes.fromBase64(challenge))
                .rp(party())
                .user(Owners.of(account))
                .timeout(PATIENCE)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .excludeCredentials(store.findByUserId(PasskeyStore.handle(account.id())).stream()
                        .map(key -> PublicKeyCredentialDescriptor.builder()
                                .id(key.getCredentialId())
                                .transports(key.getTransports())
                                .build())
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }

    private Webauthn4JRelyingPartyOperations operations() {
        return new Webauthn4JRelyingPartyOperations(owners, store, party(), Set.of(site.address()));
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name("Werdegang")
                .build();
    }
}
