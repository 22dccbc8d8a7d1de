// flags: -O2
struct node { int value; struct node *next; };
int h_list_remove(struct node **head, int value)
{
    int removed = 0;
    while (*head)
        if ((*head)->value == value) {
            *head = (*head)->next;
            removed++;
        } else
            head = &(*head)->next;
    return removed;
}
