package org.werdegang.platform.partners;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.MailLinks;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.vocabulary.Refused;

/** The door through which accounts get roles in organisations that exist; the whole initiative's roles only in its office. */
@Service
@Transactional
public class Posts {
    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;
    private final MailLinks links;

    Posts(Accounts accounts, People people, Organisations organisations, MailLinks links) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.organisations = organisations;
    }

    /**
     * Makes an account and its person, with a first role.
     *
     * @throws Refused if the address is none or taken, or the role does not fit the organisation
     */
    public Accounts.FirstPassword add(Caller by, String email, String name, UUID organisation, Role role) {
        var made = accounts.create(by, email, name);
        people.add(by, name, email, made.account());
        give(by, made.account(), organisation, role);
        return made;
    }

    /**
     * Makes an account and its person, with a first role, and invites them by mail to choose a password.
     *
     * @throws Refused if the address is none or taken, or the role does not fit the organisation
     */
    public UUID invite(Caller by, String email, String name, UUID organisation, Role role, Locale language) {
        var account = accounts.prepare(by, email, name, language);
        people.add(by, name, email, account);
        give(by, account, organisation, role);
        links.invite(by, account);
        return account;
    }

    /**
     * Gives an account a role.
     *
     * @throws Refused if the organisation is unknown, or the role belongs to the office and this is another one
     */
    public void give(Caller by, UUID account, UUID organisation, Role role) {
        var found = organisations.find(organisation).orElseThrow(() -> new Refused("partners.organisation.unknown"));
        boolean officeOnly = switch (role) {
            case ADMINISTRATOR, OFFICE -> true;
            case STEWARD, MEMBER_LEADERSHIP, MEMBER_STEERING, MEMBER_OPERATIONAL, READER -> false;
        };
        if (officeOnly && !found.office()) {
            throw new Refused("partners.role.office-only");
        }
        accounts.grant(by, account, organisation, role);
    }
}
