package org.werdegang.platform.store;

import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Refused;

/** Before the platform serves, makes sure that it holds the key with which this database was begun. */
@Component
class MasterKeyCheck implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final MasterKey key;

    MasterKeyCheck(JdbcClient jdbc, MasterKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("INSERT INTO store.master_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING")
                .param(key.fingerprint())
                .update();
        byte[] known = jdbc.sql("SELECT fingerprint FROM store.master_key")
                .query(byte[].class)
                .single();
        if (!Arrays.equals(known, key.fingerprint())) {
            throw new Refused("store.master.other");
        }
    }
}
