package org.werdegang.platform.access;

/** What a person may do, always within one organisation. */
public enum Role {
    /** Manages organisations, people, roles and settings. */
    ADMINISTRATOR,
    /** Runs the initiative for its partners: sees deliveries of all sources and the state of the region. */
    OFFICE,
    /** Answers for the data of one organisation: delivers, checks and releases. */
    STEWARD,
    /** Takes part for one organisation and decides there. */
    MEMBER_LEADERSHIP,
    /** Takes part for one organisation and steers its work. */
    MEMBER_STEERING,
    /** Takes part for one organisation and does its work. */
    MEMBER_OPERATIONAL,
    /** Reads what has been released. */
    READER
}
