/** One Handlebars template with about the words of templates/child-sexual-abuse and templates/shared. */
export const BARE_TEMPLATE = `---
draft: {{id}}
source: Office for National Statistics (ONS), police recorded crime flagged as child sexual abuse, by police force area, 2019-20.
helplines: Adults worried about a child can call the NSPCC helpline on 0808 800 5000. Childline is there for anyone under 19 on 0800 1111. Adult survivors of childhood abuse can call NAPAC on 0808 801 0331. In an emergency, call 999.
notice: This is a draft made from official figures with a template written by journalists. A person must read it before it is published.
---

# Police recorded {{later}} child sexual abuse crimes in {{area}}

{{name}} recorded {{later}} child sexual abuse crimes in 2019-20, Office for National Statistics (ONS) data shows.

{{#if rise}}The number of child sexual abuse crimes recorded in {{area}} rose by {{percent}}% compared with two years earlier, when the figure was {{earlier}}.{{/if}}{{#if fall}}The number of child sexual abuse crimes recorded in {{area}} fell by {{percent}}% compared with two years earlier, when the figure was {{earlier}}.{{/if}}

The ONS cautions that the figures are experimental and that differences between years may reflect changes in recording rather than in the number of offences.

Of the total, {{part}} were recorded as cases of sexual exploitation against children.

Child sexual exploitation is a form of sexual abuse where a child is coerced into sexual activity. It does not always involve physical contact and may occur through the use of technology.

Exploitation offences stood at {{partEarlier}} in 2017-18.

Across England and Wales, 61,800 child sexual abuse crimes were recorded in 2019-20 – 12% more than in 2017-18.

Recorded child sexual exploitation crimes across England and Wales fell by 16% over the same period, to 12,600.

{{#each statements}}{{rank}} {{speaker}}, who {{role}}, said: “{{words}}”

{{/each}}The children's charity NSPCC says that while the Government's Tackling Child Sexual Abuse Strategy stresses early intervention, it must be followed by action and funding.

Anna Edmundson, head of policy at the NSPCC, said: “Behind these figures are thousands of children and young people who have suffered sexual abuse which can have a devastating impact on their lives.

“We know the risks of young people experiencing certain types of sexual abuse, particularly within the home and online, have increased since the pandemic began while access to support has been severely reduced.

“The Government’s Tackling Child Sexual Abuse Strategy is an important first step in protecting and supporting children.”

She added that the Government should also invest in the Child House approach, a multi-agency model of care for child sexual abuse.

A Home Office spokesman said: “Child sexual abuse is a sickening crime that can devastate lives.

“The publication of the Tackling Child Sexual Abuse Strategy builds on the Government’s commitment to ensuring there are no safe spaces online or offline for offenders to abuse and exploit vulnerable children.

“It will ensure offenders of these horrific crimes are swiftly brought to justice.

“This includes equipping police with enhanced powers and tools, including investing in the UK’s world-leading Child Abuse Image Database, introducing the ground-breaking Online Safety Bill and GCHQ collaborating with the technology industry to identify and develop solutions to crack down on large-scale online child sexual abuse.”

{{#if teams}}{{teams.heading}}:

{{#each teams.list}}- {{name}}; {{does}}
{{/each}}{{/if}}`;
