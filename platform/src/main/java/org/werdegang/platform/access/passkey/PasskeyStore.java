package org.werdegang.platform.access.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code access.passkey}; one row is one public key of one account. */
@Repository
class PasskeyStore implements UserCredentialRepository {
    private static final String COLUMNS = """
            SELECT id, account, public_key, signatures, verified, transports, may_roam, roams, attestation, label,
                   created_at, last_used_at
              FROM access.passkey
            """;
    private static final String SAVE = """
            INSERT INTO access.passkey (id, account, public_key, signatures, verified, transports, may_roam, roams,
                                        attestation, label, created_at, last_used_at)
            VALUES (?, ?, ?, ?, ?, CAST(? AS text[]), ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
               SET signatures = excluded.signatures, verified = excluded.verified, roams = excluded.roams,
                   last_used_at = excluded.last_used_at
             WHERE access.passkey.account = excluded.account
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord key) {
        String transports = key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(",", "{", "}"));
        jdbc.sql(SAVE)
                .params(
                        key.getCredentialId().getBytes(),
                        account(key.getUserEntityUserId()),
                        key.getPublicKey().getBytes(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        transports,
                        key.isBackupEligible(),
                        key.isBackupState(),
                        bytes(key.getAttestationObject()),
                        key.getLabel(),
                        utc(key.getCreated()),
                        utc(key.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(COLUMNS + " WHERE id = ?")
                .param(id.getBytes())
                .query(PasskeyStore::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql(COLUMNS + " WHERE account = ? ORDER BY created_at")
                .param(account(user))
                .query(PasskeyStore::read)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A passkey is removed by its owner: remove(account, id).");
    }

    /** False if the account has no such passkey. */
    boolean remove(UUID account, Bytes id) {
        return jdbc.sql("DELETE FROM access.passkey WHERE account = ? AND id = ?")
                        .params(account, id.getBytes())
                        .update()
                == 1;
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(handle(row.getObject("account", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports((String[]) row.getArray("transports").getArray()))
                .backupEligible(row.getBoolean("may_roam"))
                .backupState(row.getBoolean("roams"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String[] names) {
        return Arrays.stream(names).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    /** What a device knows an account by: its id, which says nothing about its owner. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
