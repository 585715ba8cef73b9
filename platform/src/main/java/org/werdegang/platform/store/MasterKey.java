package org.werdegang.platform.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/**
 * The one key of an installation that lies outside its database. From it come, by HKDF (RFC 5869) and each for one
 * purpose, the keys that lock other keys and vouch for the journal: who has only the database has neither.
 */
public final class MasterKey {
    private static final int LEAST_DIGITS = 64;

    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "HKDF-SHA256");
    }

    /**
     * The key of the setting if there is one, else the one kept in the data folder, made at the first need.
     *
     * @throws Refused if the setting is no hexadecimal number of at least 64 digits
     */
    public static MasterKey of(@Nullable String setting, Path data) {
        String hex = setting == null || setting.isBlank() ? DataDirectory.secret(data, "master") : setting.strip();
        try {
            if (hex.length() >= LEAST_DIGITS) {
                return new MasterKey(HexFormat.of().parseHex(hex));
            }
        } catch (IllegalArgumentException e) {
            // told below, without the value
        }
        throw new Refused("store.master.format", LEAST_DIGITS);
    }

    /** The same, without making one: empty if there is neither a setting nor a key in the folder. */
    public static Optional<MasterKey> find(@Nullable String setting, Path data) {
        boolean kept = Files.exists(data.resolve("secrets").resolve("master"));
        return setting == null && !kept ? Optional.empty() : Optional.of(of(setting, data));
    }

    /** The key for one purpose, the same each time. */
    public SecretKey derive(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32);
            return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(parameters), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 25 on has HKDF-SHA256.", e);
        }
    }

    /** Tells this key from another one and says nothing about it. */
    byte[] fingerprint() {
        return Arrays.copyOf(derive("fingerprint", "HmacSHA256").getEncoded(), 8);
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
