INSERT INTO orgs (id, name, slug, time_zone, data_version, created_at)
SELECT ('018f0000-0000-7000-8000-00000000000' || o)::uuid, 'Org ' || o, 'org-' || o, 'UTC', 1, now()
FROM generate_series(1, 8) o;

INSERT INTO users (org_id, id, email, name, role, is_super_admin, status, presence, created_at)
SELECT id, id, slug || '@example.org', slug, 'member', false, 'active', 'offline', now() FROM orgs;

INSERT INTO campaigns (org_id, id, external_id, name, job_title, status, created_at)
SELECT o.id, md5(o.slug || 'campaign' || c)::uuid, 'campaign-' || c, 'Campaign ' || c,
       CASE c % 2 WHEN 0 THEN 'Nurse' ELSE 'Driver' END, 'active', now()
FROM orgs o, generate_series(0, 9) c;

INSERT INTO candidates (org_id, id, external_id, source, location, created_at)
SELECT o.id, md5(o.slug || 'candidate' || p)::uuid, 'candidate-' || p,
       CASE p % 4 WHEN 0 THEN 'Job board' ELSE 'Referral' END, CASE p % 3 WHEN 0 THEN 'Austin, TX' ELSE 'Boise, ID' END, now()
FROM orgs o, generate_series(0, 8399) p;

INSERT INTO calls (org_id, id, external_id, campaign_id, candidate_id, channel, call_status, call_length_sec, created)
SELECT o.id, md5(o.slug || 'call' || n)::uuid, 'call-' || n, md5(o.slug || 'campaign' || n / 3 % 10)::uuid,
       md5(o.slug || 'candidate' || n / 3)::uuid, 'phone', 'completed', 60,
       timestamptz '2026-11-20 12:00Z' - n * interval '42 minutes'
FROM orgs o, generate_series(0, 24999) n;

INSERT INTO candidate_campaign_user_reviews
    (org_id, id, candidate_id, campaign_id, user_id, feedback, max_score, call_last_reviewed_at)
SELECT o.id, md5(o.slug || 'review' || p)::uuid, md5(o.slug || 'candidate' || p)::uuid,
       md5(o.slug || 'campaign' || p % 10)::uuid, o.id, 'up', 80,
       timestamptz '2026-11-20 12:00Z' - p * interval '2 hours 6 minutes'
FROM orgs o, generate_series(0, 8399, 2) p;

INSERT INTO sms_messages (org_id, id, external_id, campaign_id, candidate_id, direction, created_at)
SELECT o.id, md5(o.slug || 'sms' || n)::uuid, 'sms-' || n, md5(o.slug || 'campaign' || n / 3 % 10)::uuid,
       md5(o.slug || 'candidate' || n / 3)::uuid, 'outbound', timestamptz '2026-11-20 12:00Z' - n * interval '42 minutes'
FROM orgs o, generate_series(0, 24999) n;

INSERT INTO resume_screenings (org_id, id, external_id, campaign_id, candidate_id, created_at)
SELECT org_id, id, external_id, campaign_id, candidate_id, created_at FROM sms_messages;

INSERT INTO notetaking_sessions (org_id, id, external_id, campaign_id, candidate_id, length_sec, created_at)
SELECT org_id, id, external_id, campaign_id, candidate_id, 600, created_at FROM sms_messages;

INSERT INTO credit_entries (org_id, id, external_id, campaign_id, credit_thousandths, created_at)
SELECT org_id, id, external_id, campaign_id, 2500, created_at FROM sms_messages;

INSERT INTO call_reviews (org_id, id, call_id, rating, created_at)
SELECT org_id, id, id, 4, created FROM calls;
